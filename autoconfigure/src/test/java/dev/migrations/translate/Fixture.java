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

package dev.migrations.translate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.migrations.change.SchemaChange;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.revision.RevisionDraft;
import dev.migrations.revision.RevisionWriter;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.schema.TableBuilder;

/**
 * Short ways to schemas and drafts; names are given in lower case and stored as the
 * product folds them.
 */
public record Fixture(Product product) {

	public static final String ID = "1a2b3c4d5e6f";

	public static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");

	public String name(String name) {
		return this.product.fold(name);
	}

	public ObjectName object(String name) {
		return ObjectName.of(name(name));
	}

	public Column column(String name, String type, boolean nullable) {
		return Column.of(name(name), type, nullable);
	}

	public Table table(String name, Column... columns) {
		return Table.of(name(name), columns);
	}

	public PrimaryKey key(String... columns) {
		return new PrimaryKey(null, Arrays.stream(columns).map(this::name).toList());
	}

	public Table withKey(Table table, PrimaryKey key) {
		return TableBuilder.like(table).primaryKey(key).build();
	}

	public RevisionDraft draft(ChangelogFormat format, String message, PlannedChange... planned) {
		return draft(format, message, Schema.of(this.product), List.of(planned));
	}

	private static RevisionDraft draft(ChangelogFormat format, String message, Schema database,
			List<PlannedChange> planned) {
		ChangeTranslation translation = new ChangeTranslation(ID, "anna");
		return new RevisionDraft(ID, message, List.of(), "anna", CREATED,
				planned.isEmpty() ? translation.empty()
						: translation.changeSets(List.of(new ProductPlan(database, planned)), List.of()),
				List.of(), format);
	}

	public static PlannedChange plan(SchemaChange change, RowGuard... guards) {
		return new PlannedChange(change, List.of(guards));
	}

	public int write(Path root, List<PlannedChange> planned) {
		return write(root, Schema.of(this.product), planned);
	}

	/**
	 * Write a draft in every format, and return the root of the one in YAML.
	 * @param root an empty directory
	 * @param database what the database holds
	 * @param planned the changes
	 * @return the number of changesets
	 */
	public static int write(Path root, Schema database, List<PlannedChange> planned) {
		List<Integer> sizes = new ArrayList<>();
		for (ChangelogFormat format : ChangelogFormat.values()) {
			Path own = root.resolve(format.extension());
			new ChangelogFiles(own).master().write("db/changelog/revisions/.gitkeep", "");
			RevisionDraft draft = draft(format, "change", database, planned);
			new RevisionWriter(own).write(draft,
					RevisionWriter.directory(own, "db/changelog/db.changelog-master.yaml"));
			sizes.add(draft.changeSets().size());
		}
		return sizes.get(0);
	}

}
