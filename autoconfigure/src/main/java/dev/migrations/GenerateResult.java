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

package dev.migrations;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.migrations.policy.Decision;
import dev.migrations.schema.Product;

/**
 * What was generated.
 *
 * @param decision what differs and what became of it
 * @param product the product that names and types are spelled for
 * @param revision the id of the new revision, {@code null} when nothing changes
 * @param file the file that was written, {@code null} when none was
 * @param text the text of the revision, {@code null} when nothing changes
 */
public record GenerateResult(Decision decision, Product product, @Nullable String revision, @Nullable Path file,
		@Nullable String text) {

}
