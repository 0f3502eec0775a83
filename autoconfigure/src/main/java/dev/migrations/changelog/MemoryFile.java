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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

import liquibase.resource.AbstractResource;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;

/**
 * A file for Liquibase that exists only in memory.
 */
final class MemoryFile extends AbstractResource {

	private final byte[] content;

	MemoryFile(String path, byte[] content) {
		super(path, URI.create("memory:/changelog"));
		this.content = content.clone();
	}

	@Override
	public InputStream openInputStream() {
		return new ByteArrayInputStream(this.content);
	}

	@Override
	public boolean isWritable() {
		return false;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public Resource resolve(String other) {
		throw new UnsupportedOperationException();
	}

	/** Liquibase asks for the path of a sibling when an include is relative. */
	@Override
	public Resource resolveSibling(String other) {
		return new MemoryFile(resolveSiblingPath(other), new byte[0]);
	}

	@Override
	public OutputStream openOutputStream(OpenOptions options) {
		throw new UnsupportedOperationException();
	}

}
