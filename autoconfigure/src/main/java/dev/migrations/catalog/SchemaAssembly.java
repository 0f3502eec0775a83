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

package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.schema.Usage;
import dev.migrations.schema.View;

/**
 * Collects what a catalog holds and sorts it, so that the same database always gives the
 * same schema. What belongs to a table that was not announced is dropped: the tables come
 * first, and they decide what is read.
 */
public final class SchemaAssembly {

	private final Map<ObjectName, TableAssembly> tables = new TreeMap<>();

	private final Map<ObjectName, ViewAssembly> views = new TreeMap<>();

	private final List<Sequence> sequences = new ArrayList<>();

	private final List<EnumType> enumTypes = new ArrayList<>();

	private final List<StructType> structTypes = new ArrayList<>();

	private final List<NotCompared> notCompared = new ArrayList<>();

	private final List<Dependent> dependents = new ArrayList<>();

	private final List<Usage> usages = new ArrayList<>();

	private final List<Reader> readers = new ArrayList<>();

	private TableSettings tableDefaults = TableSettings.NONE;

	private @Nullable String currentSchema;

	/**
	 * Take the name of the schema that the connection starts in, by which definitions can
	 * call it.
	 * @param name the name, {@code null} for none
	 */
	public void setCurrentSchema(@Nullable String name) {
		this.currentSchema = name;
	}

	/**
	 * Take what a new table has without saying so.
	 * @param settings the settings, such as a collation
	 */
	public void setTableDefaults(TableSettings settings) {
		this.tableDefaults = settings;
	}

	/**
	 * Announce a table.
	 * @param name its name
	 * @param comment its comment, {@code null} for none
	 */
	public void addTable(ObjectName name, @Nullable String comment) {
		this.tables.put(name, new TableAssembly(name, comment));
	}

	/**
	 * Announce something that is read like a table.
	 * @param name its name
	 * @param kind what it is, for people
	 */
	public void addView(ObjectName name, String kind) {
		this.views.put(name, new ViewAssembly(kind, new ArrayList<>()));
	}

	/**
	 * Add a column to the table or view with that name.
	 * @param owner the table or view
	 * @param column the column
	 * @return whether it belongs to a table that was announced
	 */
	public boolean addColumn(ObjectName owner, Column column) {
		TableAssembly table = this.tables.get(owner);
		if (table != null) {
			table.addColumn(column);
			return true;
		}
		ViewAssembly view = this.views.get(owner);
		if (view != null) {
			view.columns().add(column.name());
		}
		return false;
	}

	/**
	 * Return a table that was announced.
	 * @param name its name
	 * @return the table, {@code null} when it is not read
	 */
	public @Nullable TableAssembly table(ObjectName name) {
		return this.tables.get(name);
	}

	/**
	 * Return whether there is something of a kind that is read like a table.
	 * @param kind the kind
	 * @return whether one was announced
	 */
	public boolean hasView(String kind) {
		return this.views.values().stream().anyMatch((view) -> view.kind().equals(kind));
	}

	/**
	 * Take a sequence.
	 * @param sequence the sequence
	 */
	public void addSequence(Sequence sequence) {
		this.sequences.add(sequence);
	}

	/**
	 * Take a named enum type.
	 * @param enumType the type
	 */
	public void addEnumType(EnumType enumType) {
		this.enumTypes.add(enumType);
	}

	/**
	 * Take a type with parts.
	 * @param structType the type
	 */
	public void addStructType(StructType structType) {
		this.structTypes.add(structType);
	}

	/**
	 * Take a thing that hangs on a table or sequence; it is left out when that is not
	 * read.
	 * @param dependent the thing
	 */
	public void addDependent(Dependent dependent) {
		this.dependents.add(dependent);
	}

	/**
	 * Take what uses a table, sequence or type; it is left out when that is not read.
	 * @param usage the use
	 */
	public void addUsage(Usage usage) {
		this.usages.add(usage);
	}

	/**
	 * Take something that reads tables, from a server that does not tell what it reads.
	 * @param reader what it is, for people
	 * @param kind what it keeps the server from
	 * @param owner the view, or the table that it belongs to
	 * @param reading finds what it reads
	 */
	public void addReader(String reader, Usage.Kind kind, ObjectName owner, Reading reading) {
		this.readers.add(new Reader(reader, kind, owner, reading));
	}

	/**
	 * Take something that the value model cannot express.
	 * @param object what it is, for people
	 * @param reason why it is not compared
	 */
	public void addNotCompared(String object, String reason) {
		this.notCompared.add(new NotCompared(object, reason));
	}

	Schema toSchema(Product product) {
		this.sequences.sort(Comparator.comparing(Sequence::name));
		this.enumTypes.sort(Comparator.comparing(EnumType::name));
		this.structTypes.sort(Comparator.comparing(StructType::name));
		this.notCompared.sort(Comparator.comparing(NotCompared::object).thenComparing(NotCompared::reason));
		List<Table> all = this.tables.values().stream().map(TableAssembly::toTable).toList();
		this.readers.forEach((reader) -> reader.usages(all, this.currentSchema).forEach(this.usages::add));
		return new Schema(product, all,
				this.views.entrySet().stream().map((view) -> view.getValue().toView(view.getKey())).toList(),
				this.sequences, this.enumTypes, this.notCompared)
			.withStructTypes(this.structTypes)
			.withTableDefaults(this.tableDefaults)
			.withDependents(this.dependents.stream().filter((dependent) -> isHere(dependent.object())).toList())
			.withUsages(this.usages.stream().filter((usage) -> isHere(usage.object())).toList());
	}

	/** The sequence of a column that the database counts is a part of the column. */
	private boolean isHere(ObjectName object) {
		return this.tables.containsKey(object)
				|| this.sequences.stream().anyMatch((sequence) -> sequence.name().equals(object))
				|| this.enumTypes.stream().anyMatch((type) -> type.name().equals(object));
	}

	/** Finds what a definition reads, once all tables are known. */
	@FunctionalInterface
	public interface Reading {

		/**
		 * Return what is read.
		 * @param tables all tables
		 * @param currentSchema the schema whose name the tables do not tell, {@code null}
		 * when it has none
		 * @return the tables that are read, and the stored names of their columns
		 */
		Map<ObjectName, Set<String>> of(List<Table> tables, @Nullable String currentSchema);

	}

	/** A view, a trigger or a part of a table whose text tells what it reads. */
	private record Reader(String name, Usage.Kind kind, ObjectName owner, Reading reading) {

		Stream<Usage> usages(List<Table> tables, @Nullable String currentSchema) {
			Map<ObjectName, Set<String>> read = this.reading.of(tables, currentSchema);
			return tables.stream()
				.filter((table) -> read.containsKey(table.name()))
				.flatMap((table) -> usages(table, read.getOrDefault(table.name(), Set.of())));
		}

		private Stream<Usage> usages(Table table, Set<String> read) {
			return Stream.concat(Stream.of(usage(table, null)),
					table.columns()
						.stream()
						.map(Column::name)
						.filter(read::contains)
						.map((column) -> usage(table, column)));
		}

		private Usage usage(Table table, @Nullable String column) {
			return new Usage(table.name(), column, this.name, this.owner, this.kind);
		}

	}

	/** A view whose columns are still coming. */
	private record ViewAssembly(String kind, List<String> columns) {

		View toView(ObjectName name) {
			return new View(name, this.kind, this.columns);
		}

	}

}
