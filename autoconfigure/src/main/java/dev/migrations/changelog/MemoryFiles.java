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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Files in memory, in front of those that exist: a changelog as it would be.
 */
public final class MemoryFiles extends AbstractResourceAccessor {

	private final @Nullable ResourceAccessor existing;

	private final Map<String, Resource> files = new LinkedHashMap<>();

	public MemoryFiles(@Nullable ResourceAccessor existing) {
		this.existing = existing;
	}

	public MemoryFiles with(String path, byte[] content) {
		this.files.put(path, new MemoryFile(path, content));
		return this;
	}

	@Override
	public List<Resource> search(String path, boolean recursive) throws IOException {
		List<Resource> found = new ArrayList<>();
		if (this.existing != null) {
			this.existing.search(path, recursive)
				.stream()
				.filter((resource) -> !this.files.containsKey(resource.getPath()))
				.forEach(found::add);
		}
		String directory = path.replaceAll("^/+|/+$", "") + "/";
		this.files.values()
			.stream()
			.filter((file) -> file.getPath().startsWith(directory))
			.filter((file) -> recursive || file.getPath().indexOf('/', directory.length()) < 0)
			.forEach(found::add);
		return found;
	}

	@Override
	public List<Resource> getAll(String path) throws IOException {
		String name = path.replace("classpath:", "").replaceAll("^/+", "");
		if (this.files.containsKey(name)) {
			return List.of(this.files.get(name));
		}
		List<Resource> found = (this.existing != null) ? this.existing.getAll(path) : null;
		return (found != null) ? found : List.of();
	}

	@Override
	public List<String> describeLocations() {
		return (this.existing != null) ? this.existing.describeLocations() : List.of("memory");
	}

	@Override
	public void close() {
	}

}
