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

package dev.migrations.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * What a model maps, or what a database holds.
 *
 * @param product the product whose spelling of names, types and expressions is used
 * @param tables the tables
 * @param views the views and other objects that can be read like a table
 * @param sequences the sequences that no identity column owns
 * @param enumTypes the named enum types
 * @param structTypes the types with parts, each behind those that it needs
 * @param notCompared what was found and cannot be compared
 * @param renames what the model says to have had another name before
 * @param absentSchemas the stored names of the schemas that a database was asked for and
 * does not have
 * @param tableDefaults what a new table gets unless it says otherwise
 * @param dependents what hangs on tables and sequences, in the order in which it is made
 * @param usages what reads tables, columns and sequences, as far as the server tells
 * @param idSources where a model has the ids of its tables from
 */
public record Schema(Product product, List<Table> tables, List<View> views, List<Sequence> sequences,
		List<EnumType> enumTypes, List<StructType> structTypes, List<NotCompared> notCompared, List<Rename> renames,
		List<String> absentSchemas, TableSettings tableDefaults, List<Dependent> dependents, List<Usage> usages,
		List<IdSource> idSources) {

	public Schema {
		tables = List.copyOf(tables);
		views = List.copyOf(views);
		sequences = List.copyOf(sequences);
		enumTypes = List.copyOf(enumTypes);
		structTypes = List.copyOf(structTypes);
		notCompared = List.copyOf(notCompared);
		renames = List.copyOf(renames);
		absentSchemas = List.copyOf(absentSchemas);
		dependents = List.copyOf(dependents);
		usages = List.copyOf(usages);
		idSources = List.copyOf(idSources);
	}

	public Schema(Product product, List<Table> tables, List<View> views, List<Sequence> sequences,
			List<EnumType> enumTypes, List<NotCompared> notCompared) {
		this(product, tables, views, sequences, enumTypes, List.of(), notCompared, List.of(), List.of(),
				TableSettings.NONE, List.of(), List.of(), List.of());
	}

	/**
	 * Return a schema of tables alone.
	 * @param product the product
	 * @param tables the tables
	 * @return the schema
	 */
	public static Schema of(Product product, Table... tables) {
		return new Schema(product, List.of(tables), List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * Return this schema with every name that stands in the given schema written without
	 * it, so that a model that names the default schema equals one that does not.
	 * @param defaultSchema the stored name of the schema that the connection starts in
	 * @return the schema
	 */
	public Schema relativeTo(String defaultSchema) {
		return new RelativeNames(defaultSchema).of(this);
	}

	/**
	 * Return this model with its names spelled as the database does. A product that tells
	 * the case of names apart takes them as they are.
	 * @param database what the database holds
	 * @return the schema
	 */
	public Schema spelledLike(Schema database) {
		if (!database.product().ignoresCaseOfColumns()) {
			return this;
		}
		SpelledNames names = new SpelledNames(database);
		return withTables(this.tables.stream().map(names::of).toList())
			.withIdSources(this.idSources.stream().map(names::of).toList());
	}

	/**
	 * Return this schema with other tables.
	 * @param otherTables the tables
	 * @return the schema
	 */
	public Schema withTables(List<Table> otherTables) {
		return new Schema(this.product, otherTables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	public Schema withViews(List<View> otherViews) {
		return new Schema(this.product, this.tables, otherViews, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	public Schema withSequences(List<Sequence> otherSequences) {
		return new Schema(this.product, this.tables, this.views, otherSequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	public Schema withEnumTypes(List<EnumType> types) {
		return new Schema(this.product, this.tables, this.views, this.sequences, types, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	/**
	 * Return this schema with types that have parts.
	 * @param types the types, each behind those that it needs
	 * @return the schema
	 */
	public Schema withStructTypes(List<StructType> types) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, types,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	/**
	 * Return this schema with what was called otherwise before.
	 * @param otherRenames the renames
	 * @return the schema
	 */
	public Schema withRenames(List<Rename> otherRenames) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, otherRenames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	/**
	 * Return this schema of a database that lacks schemas which it was asked for.
	 * @param schemas their stored names
	 * @return the schema
	 */
	public Schema withAbsentSchemas(List<String> schemas) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, schemas, this.tableDefaults, this.dependents, this.usages,
				this.idSources);
	}

	/**
	 * Return this schema of a database that gives something to every new table.
	 * @param settings what it gives
	 * @return the schema
	 */
	public Schema withTableDefaults(TableSettings settings) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, settings, this.dependents, this.usages,
				this.idSources);
	}

	/**
	 * Return this schema of a database with what hangs on its tables and sequences.
	 * @param others what hangs on them, in the order in which it is made
	 * @return the schema
	 */
	public Schema withDependents(List<Dependent> others) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, others, this.usages,
				this.idSources);
	}

	/**
	 * Return this schema without what hangs on a column.
	 * @param table the table
	 * @param column the stored name of the column
	 * @return the schema
	 */
	public Schema withoutDependents(ObjectName table, String column) {
		Set<String> gone = dependents(table).stream()
			.filter((dependent) -> column.equals(dependent.column()))
			.map(Dependent::name)
			.collect(Collectors.toSet());
		return withDependents(this.dependents.stream()
			.filter((dependent) -> !(dependent.object().equals(table) && gone.contains(dependent.name())))
			.toList());
	}

	/**
	 * Return this schema of a database with what reads its objects.
	 * @param others what reads them
	 * @return the schema
	 */
	public Schema withUsages(List<Usage> others) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, others,
				this.idSources);
	}

	/**
	 * Return this schema of a model with where ids come from.
	 * @param sources where they come from
	 * @return the schema
	 */
	public Schema withIdSources(List<IdSource> sources) {
		return new Schema(this.product, this.tables, this.views, this.sequences, this.enumTypes, this.structTypes,
				this.notCompared, this.renames, this.absentSchemas, this.tableDefaults, this.dependents, this.usages,
				sources);
	}

	/**
	 * Return what goes with a table or a sequence.
	 * @param object the table or sequence
	 * @return what hangs on it, in the order in which it is made
	 */
	public List<Dependent> dependents(ObjectName object) {
		return this.dependents.stream().filter((dependent) -> dependent.object().equals(object)).toList();
	}

	/**
	 * Return the tables that have a column of a type.
	 * @param type the type
	 * @return their names
	 */
	public List<ObjectName> tablesWith(EnumType type) {
		return this.tables.stream()
			.filter((table) -> table.columns().stream().anyMatch(type::isTypeOf))
			.map(Table::name)
			.toList();
	}

	/**
	 * Return the sequences that a table or a column owns, which would go with it.
	 * @param table the table
	 * @param column the stored name of the column, {@code null} for the whole table
	 * @return the uses of what they own
	 */
	public List<Usage> ownedSequences(ObjectName table, @Nullable String column) {
		return this.usages.stream()
			.filter((usage) -> usage.kind() == Usage.Kind.OWNED && usage.object().equals(table)
					&& (column == null || column.equals(usage.column())))
			.toList();
	}

	/**
	 * Return whether the user may not see every row of a table, so that no count is
	 * right.
	 * @param table the stored name of the table
	 * @return whether rows may be hidden
	 */
	public boolean hidesRows(ObjectName table) {
		return this.usages.stream()
			.anyMatch((usage) -> usage.kind() == Usage.Kind.HIDDEN && usage.object().equals(table));
	}

	/**
	 * Return the schemas that objects of this one stand in, but for the default schema.
	 * @return the stored names
	 */
	public Set<String> furtherSchemas() {
		Set<String> schemas = new TreeSet<>();
		Stream
			.of(this.tables.stream().map(Table::name), this.sequences.stream().map(Sequence::name),
					this.views.stream().map(View::name), this.enumTypes.stream().map(EnumType::name),
					this.structTypes.stream().map(StructType::name))
			.flatMap(Function.identity())
			.map(ObjectName::schema)
			.filter(Objects::nonNull)
			.forEach(schemas::add);
		return schemas;
	}

	/**
	 * Return what this schema and another one hold together. What both hold alike is one.
	 * @param other a schema for the same product
	 * @return the schema
	 * @throws MigrationsException if both have an object of one name and it differs
	 */
	public Schema and(Schema other) {
		return new Schema(this.product, union(this.tables, other.tables, Table::name),
				union(this.views, other.views, View::name), union(this.sequences, other.sequences, Sequence::name),
				union(this.enumTypes, other.enumTypes, EnumType::name),
				union(this.structTypes, other.structTypes, StructType::name),
				union(this.notCompared, other.notCompared, Function.identity()),
				union(this.renames, other.renames, Function.identity()),
				union(this.absentSchemas, other.absentSchemas, Function.identity()), this.tableDefaults,
				union(this.dependents, other.dependents, Function.identity()),
				union(this.usages, other.usages, Function.identity()),
				union(this.idSources, other.idSources, Function.identity()));
	}

	private static <T> List<T> union(List<T> ours, List<T> theirs, Function<T, ?> key) {
		Map<Object, T> union = new LinkedHashMap<>();
		Stream.concat(ours.stream(), theirs.stream()).forEach((each) -> {
			T known = union.putIfAbsent(key.apply(each), each);
			if (known != null && !known.equals(each)) {
				throw new MigrationsException(
						Failure.refused("'%s' is mapped by two persistence units on one data source, and differently."
							.formatted(key.apply(each)), "Map it in one of them, or the same way in both."));
			}
		});
		return List.copyOf(union.values());
	}

	public Optional<Table> table(ObjectName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

}
