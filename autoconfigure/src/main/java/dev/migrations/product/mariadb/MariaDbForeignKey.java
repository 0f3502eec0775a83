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

package dev.migrations.product.mariadb;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.TableChange;
import dev.migrations.policy.Differences;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.sql.TypeForm;

/**
 * What MariaDB asks of the two ends of a foreign key: that both tables are of InnoDB,
 * that texts have one collation, and anything else one type.
 *
 * @param change what creates the key
 * @param key the key
 * @param ground the differences and the database
 */
record MariaDbForeignKey(TableChange change, ForeignKey key, Differences ground) {

	private static final Set<String> TEXTS = Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");

	/**
	 * Return why the key cannot be created.
	 * @return what MariaDB cannot do, empty when it can
	 */
	Optional<String> refusal() {
		ObjectName referenced = this.key.referencedTable();
		Optional<String> engine = Stream.of(this.change.object(), referenced)
			.map((name) -> settings(name).words())
			.flatMap(Stream::ofNullable)
			.filter((words) -> words.startsWith("engine="))
			.map((words) -> words.split(" ")[0])
			.findFirst();
		return engine.map(MariaDbSentences::keyOfEngine)
			.or(() -> IntStream.range(0, this.key.columns().size())
				.mapToObj((index) -> refusal(column(this.change.object(), this.key.columns().get(index)),
						column(referenced, this.key.referencedColumns().get(index))))
				.flatMap(Optional::stream)
				.findFirst());
	}

	private Optional<String> refusal(Optional<Column> one, Optional<Column> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return Optional.empty();
		}
		TypeForm from = type(one.get());
		TypeForm to = type(other.get());
		if (!TEXTS.contains(from.name()) || !TEXTS.contains(to.name())) {
			boolean sized = from.name().equals("decimal") && !from.arguments().equals(to.arguments());
			return (sized || !from.name().equals(to.name()))
					? Optional.of(MariaDbSentences.keyOf(one.get().type(), other.get().type())) : Optional.empty();
		}
		String collation = collation(one.get(), this.change.object());
		String referenced = collation(other.get(), this.key.referencedTable());
		return (collation != null && referenced != null && !collation.equals(referenced))
				? Optional.of(MariaDbSentences.keyOf(collation, referenced)) : Optional.empty();
	}

	private Optional<Column> column(ObjectName table, String name) {
		return this.ground.now()
			.table(table)
			.or(() -> Optional.of(this.change.table()).filter((wanted) -> wanted.name().equals(table)))
			.flatMap((found) -> found.column(name));
	}

	private TypeForm type(Column column) {
		return TypeForm.of(column.type(), this.ground.database().product());
	}

	private @Nullable String collation(Column column, ObjectName table) {
		String own = column.attributes().collation();
		return (own != null) ? own : settings(table).collation();
	}

	private TableSettings settings(ObjectName table) {
		return this.ground.isNew(table) ? this.ground.database().tableDefaults()
				: this.ground.database().table(table).map(Table::settings).orElse(TableSettings.NONE);
	}

}
