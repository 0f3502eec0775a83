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

package dev.migrations.product.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Check;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ServerDefinition;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TokenGroups;

/**
 * Reads the constraints of H2 in one statement.
 */
final class H2Constraints {

	private static final Product PRODUCT = Product.of("H2");

	private static final String CONSTRAINTS = """
			select 1 as step, constraint_type as kind, nullif(constraint_schema, current_schema) as schema_name,
				constraint_name, 0 as ordinal, table_name as text, nullif(index_schema, current_schema) as other_schema,
				index_name as other_name, null as on_delete, nulls_distinct as on_update, remarks
			from information_schema.table_constraints
			union all select 1, 'DOMAIN', nullif(constraint_schema, current_schema), constraint_name, 0, domain_name,
				null, null, null, null, null
			from information_schema.domain_constraints
			union all select 2, 'column', nullif(constraint_schema, current_schema), constraint_name,
				ordinal_position, column_name, null, null, null, null, null
			from information_schema.key_column_usage
			union all select 3, 'reference', nullif(constraint_schema, current_schema), constraint_name, 0, null,
				nullif(unique_constraint_schema, current_schema), unique_constraint_name, delete_rule, update_rule,
				null
			from information_schema.referential_constraints
			union all select 4, 'condition', nullif(constraint_schema, current_schema), constraint_name, 0,
				check_clause, null, null, null, null, null
			from information_schema.check_constraints
			union all select 5, 'position', nullif(constraint_schema, current_schema), constraint_name,
				ordinal_position, cast(position_in_unique_constraint as varchar), null, null, null, null,
				null
			from information_schema.key_column_usage where position_in_unique_constraint is not null
			union all select 6, 'index', nullif(index_schema, current_schema), index_name, ordinal_position, column_name,
				null, null, null, null, null
			from information_schema.index_columns
			order by 1, 3, 4, 5
			""";

	private final Map<ObjectName, Constraint> constraints = new LinkedHashMap<>();

	private final Map<ObjectName, List<String>> indexColumns = new HashMap<>();

	private final Set<ObjectName> ownIndexes = new HashSet<>();

	void read(CatalogQuery query, SchemaAssembly found) throws SQLException {
		query.forEach(CONSTRAINTS, this::collect);
		this.constraints.values()
			.forEach((constraint) -> constraint.refresh(this.indexColumns.getOrDefault(constraint.index, List.of())));
		Map<ObjectName, EnumType> enumTypes = enumTypes();
		this.constraints.forEach((name, constraint) -> {
			String reader = (constraint.isOfDomain() ? "domain " : "check " + name.name() + " on ") + constraint.owner;
			H2Subquery.read(reader, constraint.condition, constraint.owner, PRODUCT, found);
			if (constraint.isOfDomain() && enumTypes.containsKey(constraint.owner)) {
				addOfDomain(name, constraint, found);
			}
			TableAssembly table = constraint.isOfDomain() ? null : found.table(constraint.owner);
			if (table == null) {
				addElsewhere(constraint, found);
			}
			else {
				add(name, constraint, table);
				if ("NO".equals(constraint.nullsDistinct)) {
					found.addNotCompared("constraint " + name + " on " + constraint.owner,
							"NULLS NOT DISTINCT is not compared");
				}
			}
		});
	}

	/**
	 * Return the indexes that primary keys and unique constraints use, which may have
	 * been made by hand before.
	 * @return the names
	 */
	Set<ObjectName> ownIndexes() {
		return this.ownIndexes;
	}

	/**
	 * Return the domains that stand for named enum types: one of their checks lists the
	 * values.
	 * @return the types by their name
	 */
	Map<ObjectName, EnumType> enumTypes() {
		Map<ObjectName, EnumType> result = new HashMap<>();
		this.constraints.values().stream().filter(Constraint::isOfDomain).forEach((check) -> {
			List<String> values = H2EnumDomain.values(check.condition);
			if (values != null) {
				result.putIfAbsent(check.owner, new EnumType(check.owner, values));
			}
		});
		return result;
	}

	/** What else a domain checks would go when it is made anew. */
	private static void addOfDomain(ObjectName name, Constraint check, SchemaAssembly found) {
		if (H2EnumDomain.values(check.condition) == null) {
			String what = "check " + name.name() + " of domain " + check.owner;
			found.addNotCompared(what, "domains are not compared");
			found.addUsage(new Usage(check.owner, null, what, check.owner, Usage.Kind.READ));
		}
	}

	private void collect(Row row) throws SQLException {
		ObjectName name = row.name("schema_name", "constraint_name");
		if (row.number("step") == 1) {
			ObjectName owner = new ObjectName(name.schema(), row.text("text"));
			Constraint constraint = new Constraint(row.text("kind"), owner, row.textOrNull("on_update"),
					new ServerDefinition(null, row.textOrNull("remarks")));
			this.constraints.put(name, constraint);
			if (row.textOrNull("other_name") != null) {
				constraint.index = row.name("other_schema", "other_name");
			}
			if (constraint.isKey() && constraint.index != null) {
				this.ownIndexes.add(constraint.index);
			}
			return;
		}
		if (row.text("kind").equals("index")) {
			this.indexColumns.computeIfAbsent(name, (index) -> new ArrayList<>()).add(row.text("text"));
			return;
		}
		Constraint constraint = this.constraints.get(name);
		if (constraint == null) {
			return;
		}
		switch (row.text("kind")) {
			case "column" -> constraint.columns.add(row.text("text"));
			case "position" -> constraint.positions.add(Integer.valueOf(row.text("text")));
			case "condition" -> {
				constraint.condition = row.text("text");
			}
			default -> {
				constraint.referenced = row.name("other_schema", "other_name");
				constraint.onDelete = action(row.text("on_delete"));
				constraint.onUpdate = action(row.text("on_update"));
			}
		}
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.replace(' ', '_'));
	}

	private void add(ObjectName name, Constraint constraint, TableAssembly table) {
		switch (constraint.kind) {
			case "PRIMARY KEY" ->
				table.setPrimaryKey(new PrimaryKey(name.name(), constraint.columns, constraint.server));
			case "UNIQUE" ->
				table.addUniqueKey(new UniqueKey(name.name(), constraint.columns, false, constraint.unique()));
			case "CHECK" -> table.addCheck(new Check(name.name(),
					TokenGroups.withoutOuterParentheses(constraint.condition, new H2SqlForms()), constraint.server));
			default -> addForeignKey(name, constraint, table);
		}
	}

	/** A table of a schema that is not read can reference one of a schema that is. */
	private void addElsewhere(Constraint constraint, SchemaAssembly found) {
		Constraint referenced = this.constraints.get(constraint.referenced);
		if (referenced != null && found.table(referenced.owner) != null) {
			String child = "table " + constraint.owner;
			found.addUsage(new Usage(referenced.owner, null, child, constraint.owner, Usage.Kind.NEEDED));
			referenced.columns.forEach((column) -> found
				.addUsage(new Usage(referenced.owner, column, child, constraint.owner, Usage.Kind.NEEDED)));
		}
	}

	private void addForeignKey(ObjectName name, Constraint constraint, TableAssembly table) {
		Constraint referenced = this.constraints.get(constraint.referenced);
		if (referenced != null) {
			List<String> columns = constraint.positions.stream()
				.map((position) -> referenced.columns.get(position - 1))
				.toList();
			table.addForeignKey(new ForeignKey(name.name(), constraint.columns, referenced.owner, columns,
					constraint.onDelete, constraint.onUpdate, Deferral.NOT_DEFERRABLE, constraint.server));
		}
	}

	/** A constraint whose parts are still coming. */
	private static final class Constraint {

		private final String kind;

		private final ObjectName owner;

		private final @Nullable String nullsDistinct;

		private final ServerDefinition server;

		private final List<String> columns = new ArrayList<>();

		private final List<Integer> positions = new ArrayList<>();

		private String condition = "";

		private @Nullable ObjectName index;

		private @Nullable ObjectName referenced;

		private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

		private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

		Constraint(String kind, ObjectName owner, @Nullable String nullsDistinct, ServerDefinition server) {
			this.kind = kind;
			this.owner = owner;
			this.nullsDistinct = nullsDistinct;
			this.server = server;
		}

		/**
		 * After a column was renamed, H2 2.4 lists the keys over it with the former name
		 * until the database is opened again. Their indexes know the new one.
		 */
		void refresh(List<String> indexed) {
			List<String> leading = indexed.subList(0, Math.min(indexed.size(), this.columns.size()));
			Iterator<String> renamed = leading.stream().filter((column) -> !this.columns.contains(column)).iterator();
			this.columns
				.replaceAll((column) -> (leading.contains(column) || !renamed.hasNext()) ? column : renamed.next());
		}

		/** A key that takes NULLs in another way than usual says so. */
		ServerDefinition unique() {
			if (this.nullsDistinct == null || this.nullsDistinct.equals("YES")) {
				return this.server;
			}
			return new ServerDefinition("unique " + H2Indexes.nulls(this.nullsDistinct) + " ("
					+ Quoted.by(new H2Product()).names(this.columns) + ")", this.server.comment());
		}

		boolean isOfDomain() {
			return this.kind.equals("DOMAIN");
		}

		boolean isKey() {
			return this.kind.equals("PRIMARY KEY") || this.kind.equals("UNIQUE");
		}

	}

}
