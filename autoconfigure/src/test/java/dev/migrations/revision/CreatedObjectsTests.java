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

package dev.migrations.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropPart;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.policy.Origins;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;
import dev.migrations.translate.Fixture;

import static org.assertj.core.api.Assertions.assertThat;

class CreatedObjectsTests {

	@TempDir
	Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void findsWhatWasWrittenAsChangesAndAsStatements(TestDatabase database) throws IOException {
		Fixture fixture = new Fixture(database.product());
		Table plain = fixture.table("plain", fixture.column("id", "bigint", false),
				fixture.column("gone", "bigint", false));
		Table odd = TableBuilder.table(new ObjectName("Other", "A \"b\""))
			.columns(Column.of("Id", "bigint", false), Column.of("x y", "interval day", true))
			.primaryKey(fixture.key("Id"))
			.build();
		Table foreign = fixture.table("foreign_table");
		List<PlannedChange> planned = List.of(Fixture.plan(new CreateObject<>(plain)),
				Fixture.plan(new CreateObject<>(odd)),
				Fixture.plan(new AddPart<>(foreign, fixture.column("mail", "bigint", true))),
				Fixture.plan(new AddPart<>(foreign, fixture.column("tags", "bigint array", true))),
				Fixture.plan(new DropPart<>(plain, plain.columns().get(1))));
		fixture.write(this.root, planned);
		moreBlanks(this.root);
		for (ChangelogFormat format : ChangelogFormat.values()) {
			Changelog changelog = ChangelogReader.read(
					new ChangelogFiles(this.root.resolve(format.extension())).location(),
					ChangelogSettings.of(database.product()));
			Origins created = CreatedObjects.in(changelog.revisions(), database.product());
			assertThat(created).isEqualTo(new Origins(Set.of(plain.name().toString(), odd.name().toString()),
					Set.of(plain.name() + "." + plain.columns().get(0).name(), odd.name() + ".Id", odd.name() + ".x y",
							foreign.name() + "." + database.product().fold("mail"),
							foreign.name() + "." + database.product().fold("tags")),
					created.createdOthers(), database.product()));
		}
	}

	/** As somebody writes it who looks through a revision. */
	private static void moreBlanks(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.writeString(file,
						Files.readString(file)
							.replace("create table", "create  table")
							.replace("alter table", "ALTER table"));
			}
		}
	}

}
