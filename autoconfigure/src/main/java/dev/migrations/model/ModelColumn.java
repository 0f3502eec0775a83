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

package dev.migrations.model;

import java.util.List;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;

/**
 * A column together with the constraints that its own definition declares.
 *
 * @param column the column
 * @param unique whether the text of the definition declares it unique
 * @param checks the checks in the text of the definition
 */
record ModelColumn(Column column, boolean unique, List<Check> checks) {

}
