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

import java.nio.file.Path;

import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Where a changelog is read from and, if it can be written, where.
 *
 * @param master the path of the master changelog within the root, for example
 * {@code db/changelog/db.changelog-master.yaml}; without {@code classpath:}
 * @param resources what resolves paths within the root
 * @param root the directory that holds the sources ({@code src/main/resources}), or
 * {@code null} when the changelog can only be read
 */
public record ChangelogLocation(String master, ResourceAccessor resources, @Nullable Path root) {

}
