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

import java.util.Arrays;
import java.util.List;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.policy.Allowances;
import dev.migrations.schema.Schema;

/**
 * What to generate.
 *
 * @param message what the revision is for; {@code null} to say it by what changes
 * @param format the format of the file
 * @param allowances what a user asked for by name
 * @param write whether the file is written; otherwise the result holds its text only
 * @param otherModels the same model as other products have it, which the revision has to
 * be right for as well
 * @param revisionId the id that the revision is to have, {@code null} for a new one
 */
public record GenerateRequest(@Nullable String message, ChangelogFormat format, Allowances allowances, boolean write,
		List<Schema> otherModels, @Nullable String revisionId) {

	public GenerateRequest {
		otherModels = List.copyOf(otherModels);
	}

	/**
	 * Create a request for the product of the live database alone.
	 * @param message what the revision is for; {@code null} to say it by what changes
	 * @param format the format of the file
	 * @param allowances what a user asked for by name
	 * @param write whether the file is written
	 */
	public GenerateRequest(@Nullable String message, ChangelogFormat format, Allowances allowances, boolean write) {
		this(message, format, allowances, write, List.of());
	}

	/**
	 * Create a request for several products.
	 * @param message what the revision is for; {@code null} to say it by what changes
	 * @param format the format of the file
	 * @param allowances what a user asked for by name
	 * @param write whether the file is written
	 * @param otherModels the same model as other products have it
	 */
	public GenerateRequest(@Nullable String message, ChangelogFormat format, Allowances allowances, boolean write,
			List<Schema> otherModels) {
		this(message, format, allowances, write, otherModels, null);
	}

	/**
	 * Return this request for a revision with an id of one's own.
	 * @param id the id, {@code null} for a new one
	 * @return the request
	 */
	public GenerateRequest withId(@Nullable String id) {
		return new GenerateRequest(this.message, this.format, this.allowances, this.write, this.otherModels, id);
	}

	/**
	 * Return a request for a YAML file without any allowance.
	 * @param message what the revision is for
	 * @return the request
	 */
	public static GenerateRequest of(String message) {
		return new GenerateRequest(message, ChangelogFormat.YAML, Allowances.NONE, true);
	}

	/**
	 * Return a request for a revision that is right on databases of other products too.
	 * Their databases are not asked: they hold what the same revisions made of them.
	 * @param metadata the same mapping, as Hibernate has it for each of these products;
	 * it is read at once and not kept
	 * @return the request
	 */
	public GenerateRequest alsoFor(Metadata... metadata) {
		return new GenerateRequest(this.message, this.format, this.allowances, this.write,
				Arrays.stream(metadata).map(GivenModel::read).toList());
	}

}
