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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.change.Change;
import liquibase.change.core.DropPrimaryKeyChange;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.translate.IdentifierQuoting;
import dev.migrations.translate.KeyOperations;
import dev.migrations.translate.Sql;
import dev.migrations.translate.TableKeys;
import dev.migrations.translate.TranslationContext;

/**
 * Keys and indexes of MariaDB. A foreign key needs an index: the server makes one under
 * the name of the key where it finds none, takes it away when another one comes, refuses
 * to drop the last one, and leaves its own behind when the key is dropped. A primary key
 * has no name of its own.
 */
final class MariaDbKeyOperations extends KeyOperations {

	private final IdentifierQuoting spelling;

	private final ObjectName table;

	private final MariaDbDdl ddl;

	private final TableKeys keys;

	private final Optional<Table> after;

	MariaDbKeyOperations(TranslationContext context, ObjectName table) {
		super(context.spelling(), table);
		this.spelling = context.spelling();
		this.table = table;
		this.ddl = new MariaDbDdl(context.spelling());
		this.keys = TableKeys.before(context, table);
		this.after = context.after().table(table);
	}

	/** Only an index that nobody made is the own one of a foreign key. */
	private boolean isIndex(@Nullable String name) {
		return this.after.stream()
			.flatMap((now) -> Stream.<TablePart>concat(now.uniqueKeys().stream(), now.indexes().stream()))
			.anyMatch((part) -> part.name() != null && part.name().equals(name));
	}

	@Override
	public Change addPrimaryKey(PrimaryKey key) {
		PrimaryKey nameless = new PrimaryKey(null, key.columns());
		String rest = superfluous(key.columns()) + counting(key.columns());
		if (key.server().text() != null) {
			return Sql.change(this.ddl.alter(this.table) + "add primary key " + key.server().text() + rest);
		}
		return rest.isEmpty() ? super.addPrimaryKey(nameless)
				: Sql.change(this.ddl.addPrimaryKey(this.table, nameless) + rest);
	}

	@Override
	public Change addUniqueKey(UniqueKey key) {
		String rest = comment(key) + superfluous(key.columns()) + counting(key.columns());
		if (key.server().text() != null) {
			return add("unique key ", key, rest);
		}
		UniqueKey constraint = new UniqueKey(key.name(), key.columns(), false);
		return rest.isEmpty() ? super.addUniqueKey(key)
				: Sql.change(this.ddl.addUniqueKey(this.table, constraint) + rest);
	}

	@Override
	public Change createIndex(Index index) {
		if (index.definition() != null) {
			return Sql.change(index.definition() + comment(index));
		}
		String rest = comment(index) + superfluous(index.columns()) + counting(index.columns());
		if (index.server().text() != null) {
			return add("key ", index, rest);
		}
		return rest.isEmpty() ? super.createIndex(index) : Sql.change(this.ddl.addIndex(this.table, index) + rest);
	}

	@Override
	public Change dropPrimaryKey(PrimaryKey key) {
		String kept = kept(key.columns());
		if (!kept.isEmpty() || !this.spelling.carries(List.of(this.table.name()))) {
			return Sql.change(this.ddl.alter(this.table) + kept + "drop primary key");
		}
		DropPrimaryKeyChange change = new DropPrimaryKeyChange();
		change.setSchemaName(this.spelling.nullable(this.table.schema()));
		change.setTableName(this.spelling.name(this.table.name()));
		return change;
	}

	/**
	 * The index that it brings is there for other keys too, in the place of their own.
	 */
	@Override
	public Change addForeignKey(ForeignKey key) {
		String rest = superfluous(key.columns());
		return rest.isEmpty() ? super.addForeignKey(key) : Sql.change(this.ddl.addForeignKey(this.table, key) + rest);
	}

	@Override
	public Change dropForeignKey(ForeignKey key) {
		String name = this.spelling.sql(Objects.requireNonNull(key.name()));
		if (isIndex(key.name())) {
			return Sql.change(this.ddl.alter(this.table) + "drop foreign key " + name);
		}
		String kept = indexes(
				this.keys.relyingOn(key.columns()).stream().filter((other) -> !key.name().equals(other.name())));
		return Sql
			.change(this.ddl.alter(this.table) + kept + "drop foreign key " + name + ", drop index if exists " + name);
	}

	@Override
	public Change dropUniqueKey(UniqueKey key) {
		String kept = kept(key.columns());
		return kept.isEmpty() ? super.dropUniqueKey(key) : drop(kept, Objects.requireNonNull(key.name()));
	}

	@Override
	public Change dropIndex(Index index) {
		String kept = kept(index.columns());
		return kept.isEmpty() ? super.dropIndex(index) : drop(kept, Objects.requireNonNull(index.name()));
	}

	private Change add(String kind, TablePart part, String rest) {
		return Sql.change(this.ddl.alter(this.table) + "add " + kind
				+ this.spelling.sql(Objects.requireNonNull(part.name())) + " " + part.server().text() + rest);
	}

	private Change drop(String kept, String name) {
		return Sql.change(this.ddl.alter(this.table) + kept + "drop index " + this.spelling.sql(name));
	}

	/** It is an option of the index. */
	private String comment(TablePart part) {
		String comment = part.server().comment();
		return (comment != null) ? " comment " + MariaDbDdl.text(comment) : "";
	}

	/** What the server made would stay if a person or a downgrade had made it. */
	private String superfluous(List<String> columns) {
		return this.keys.relyingOn(columns)
			.stream()
			.map((key) -> ", drop index if exists " + this.spelling.sql(Objects.requireNonNull(key.name())))
			.collect(Collectors.joining());
	}

	/** A column that the server counts needs a key, and its first one lets it count. */
	private String counting(List<String> columns) {
		return isKeyed(columns) ? "" : this.after.map((table) -> this.ddl.counting(table, columns)).orElse("");
	}

	/** With its last key it must stop. */
	private String notCounting(List<String> columns) {
		return isKeyed(columns) ? "" : this.after.map((table) -> this.ddl.notCounting(table, columns)).orElse("");
	}

	private boolean isKeyed(List<String> columns) {
		return columns.isEmpty() || this.keys.indexes()
			.stream()
			.anyMatch((index) -> !index.isEmpty() && index.get(0).equals(columns.get(0)));
	}

	private String kept(List<String> columns) {
		return notCounting(columns) + indexes(this.keys.relyingOn(columns).stream());
	}

	/** The one of its own that a key needs when no other is left. */
	private String indexes(Stream<ForeignKey> without) {
		return without
			.map((key) -> "add index if not exists " + this.spelling.sql(Objects.requireNonNull(key.name())) + " ("
					+ this.spelling.sql(key.columns()) + "), ")
			.collect(Collectors.joining());
	}

}
