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

package dev.migrations.changelog;

import org.jspecify.annotations.Nullable;

/**
 * A placeholder that nothing gives a value to. Liquibase leaves such text as it stands,
 * which is right for text that was never meant as a placeholder.
 *
 * @param file the changelog file
 * @param changeSetId the id of the changeset, or {@code null} when only the file is known
 * @param name the name between the braces
 */
public record UnresolvedParameter(String file, @Nullable String changeSetId, String name) {

}
