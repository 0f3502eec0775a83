/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/**
 * The models that several scenarios share. A name means one thing in all of them, and
 * says what a class has: {@link dev.migrations.scenario.library.Book} has an id and a
 * title, {@code BookWith...} is a book with more than that, {@code BookOf...} has its id
 * and what the name says instead of the title, and
 * {@link dev.migrations.scenario.library.BareBook} has the id alone. All of them are
 * mapped to the table {@code book}, so that one can take the place of another. What only
 * one group of scenarios needs stands beside it, in a class such as {@code CheckModels}.
 */
package dev.migrations.scenario.library;
