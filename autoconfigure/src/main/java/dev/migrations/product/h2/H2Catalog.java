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

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Expressions;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Usage;

/**
 * Reads the information schema of H2. Its tables are computed anew for every look-up, so
 * nothing is joined in SQL.
 */
final class H2Catalog implements Catalog {

	private static final String RELATIONS = """
			select nullif(table_schema, current_schema) as schema_name, table_name, remarks,
				case when storage_type = 'TABLE LINK' then 'linked table'
					when table_class like '%MaterializedView' then 'materialized view'
					else lower(table_type) end as kind
			from information_schema.tables
			where table_schema <> 'INFORMATION_SCHEMA' and table_type <> 'LOCAL TEMPORARY'
			""";

	private static final String COLUMNS = """
			select nullif(table_schema, current_schema) as schema_name, table_name, column_name,
				data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) as type,
				is_nullable = 'YES' as nullable, column_default, is_identity = 'YES' as identity,
				generation_expression, remarks, column_on_update, default_on_null, is_visible,
				case when identity_generation = 'ALWAYS' or identity_start <> 1 or identity_increment <> 1
					or identity_minimum <> 1 or identity_cycle = 'YES' or identity_cache <> 32
					or coalesce(identity_base, 0) <> 1 or identity_maximum <> case data_type when 'TINYINT' then 127
						when 'SMALLINT' then 32767 when 'INTEGER' then 2147483647 else 9223372036854775807 end
					then lower(identity_generation) || ' as identity (start with ' || identity_start
						|| ' increment by ' || identity_increment || ' minvalue ' || identity_minimum
						|| ' maxvalue ' || identity_maximum || ' cache ' || identity_cache
						|| case when identity_base is null then ' exhausted' when identity_cycle = 'YES' then ' cycle'
							else '' end
						|| coalesce(' restart with ' || nullif(identity_base, identity_start), '') || ')' end as counting,
				nullif(domain_schema, current_schema) as domain_schema, domain_name
			from information_schema.columns
			where table_schema <> 'INFORMATION_SCHEMA'
			order by table_schema, table_name, ordinal_position
			""";

	private static final Product PRODUCT = Product.of("H2");

	private static final Quoted QUOTED = Quoted.by(PRODUCT);

	/** A text that is to be completed has a place for the name of the table. */
	private static final String OTHERS = """
			select 'sequence' as kind, nullif(sequence_schema, current_schema) as schema_name,
				sequence_name as name, null as table_name, start_value, increment, concat_ws(' ',
					case when coalesce(declared_data_type, 'BIGINT') in ('TINYINT', 'SMALLINT', 'INTEGER')
						then 'as ' || lower(declared_data_type) end,
					case when minimum_value <> 1 then 'minvalue ' || minimum_value end,
					case when maximum_value <> 9223372036854775807 then 'maxvalue ' || maximum_value end,
					case when cache <> 32 then 'cache ' || cache end,
					case when cycle_option = 'YES' then 'cycle' end) as text, remarks, base_value
			from information_schema.sequences
			union all select 'synonym', nullif(synonym_schema, current_schema), synonym_name, synonym_for, 0, 0,
				nullif(synonym_for_schema, current_schema), null, 0
			from information_schema.synonyms
			union all select 'domain', nullif(domain_schema, current_schema), domain_name, parent_domain_name, 0, 0,
				domain_default, remarks, 0
			from information_schema.domains
			union all select 'trigger', nullif(trigger_schema, current_schema), trigger_name, event_object_table, 0, 0,
				lower(action_timing) || ' ' || listagg(lower(event_manipulation), ', ') || ' on %s'
					|| case action_orientation when 'ROW' then ' for each row' else '' end
					|| case when queue_size <> 1024 then ' queue ' || queue_size else '' end
					|| case when no_wait then ' nowait' else '' end
					|| ' call "' || replace(java_class, '"', '""') || '"', remarks, 0
			from information_schema.triggers
			group by trigger_schema, trigger_name, event_object_table, action_timing, action_orientation, queue_size,
				no_wait, java_class, remarks
			union all select 'view', nullif(table_schema, current_schema), table_name, null, 0, 0, view_definition, null, 0
			from information_schema.views
			union all select 'grant', nullif(table_schema, current_schema), table_name, null, 0, 0,
				'grant ' || lower(rights) || ' on %s to "' || replace(grantee, '"', '""') || '"', null, 0
			from information_schema.rights where rights is not null and table_name is not null
			union all select 'schema', null, current_schema, null, 0, 0, null, null, 0
			""";

	@Override
	public void read(CatalogQuery query, Collection<String> furtherSchemas, SchemaAssembly found) throws SQLException {
		requireOwnNames(query.metaData());
		query.forEach(RELATIONS, (row) -> addRelation(row, furtherSchemas, found));
		H2Constraints constraints = new H2Constraints();
		constraints.read(query, found);
		Map<ObjectName, EnumType> enumTypes = constraints.enumTypes();
		try {
			query.forEach(COLUMNS, (row) -> addColumn(row, enumTypes, found));
		}
		catch (SQLException ex) {
			throw explained(ex, found);
		}
		H2Indexes indexes = new H2Indexes(constraints.ownIndexes());
		indexes.read(query, found);
		H2Views views = new H2Views();
		query.forEach(OTHERS, (row) -> addOther(row, furtherSchemas, enumTypes, views, found));
		views.addTo(found, query);
	}

	/**
	 * Hibernate and Liquibase write names without quotes, and we say what becomes of
	 * them.
	 */
	private static void requireOwnNames(DatabaseMetaData metaData) throws SQLException {
		if (!metaData.storesUpperCaseIdentifiers() || !metaData.supportsMixedCaseQuotedIdentifiers()) {
			throw new MigrationsException(Failure.refused(
					"This H2 database does not store names in upper case, and cannot be compared with a model.",
					"Leave DATABASE_TO_LOWER, DATABASE_TO_UPPER and CASE_INSENSITIVE_IDENTIFIERS out of its URL; names "
							+ "without quotes mean the same without them."));
		}
	}

	@Override
	public String schemas() {
		return "select schema_name as name from information_schema.schemata";
	}

	/** H2 2.4 lists no column of any table while a materialized view exists. */
	private static SQLException explained(SQLException failure, SchemaAssembly found) {
		if (found.hasView("materialized view")) {
			throw new MigrationsException(Failure.refused(
					"H2 cannot list its columns, since the database holds a materialized view (a bug in H2 2.4).",
					"Drop the materialized view, or use another version of H2."), failure);
		}
		return failure;
	}

	private static boolean isRead(ObjectName name, Collection<String> furtherSchemas) {
		return name.schema() == null || furtherSchemas.contains(name.schema());
	}

	private static void addRelation(Row row, Collection<String> furtherSchemas, SchemaAssembly found)
			throws SQLException {
		ObjectName name = row.name("schema_name", "table_name");
		if (!isRead(name, furtherSchemas)) {
			return;
		}
		String kind = row.text("kind");
		if (kind.equals("base table")) {
			found.addTable(name, row.textOrNull("remarks"));
		}
		else {
			found.addView(name, kind.equals("global temporary") ? "global temporary table" : kind);
		}
	}

	private static void addColumn(Row row, Map<ObjectName, EnumType> enumTypes, SchemaAssembly found)
			throws SQLException {
		ObjectName table = row.name("schema_name", "table_name");
		ObjectName domain = (row.textOrNull("domain_name") != null) ? row.name("domain_schema", "domain_name") : null;
		boolean isEnum = enumTypes.containsKey(domain);
		Column column = new Column(row.text("column_name"), isEnum ? String.valueOf(domain) : row.text("type"),
				row.flag("nullable"), Expressions.defaultValue(row.textOrNull("column_default")), row.flag("identity"),
				row.textOrNull("generation_expression"), row.textOrNull("remarks"),
				ColumnAttributes.NONE.withIdentity(row.textOrNull("counting")),
				(domain == null || isEnum) ? null : QUOTED.name(domain));
		if (!found.addColumn(table, column)) {
			return;
		}
		String text = "column " + table + "." + column.name();
		H2Subquery.read("default of " + text, column.defaultValue(), table, PRODUCT, found);
		H2Subquery.read(text, column.generatedAs(), table, PRODUCT, found);
		String onUpdate = row.textOrNull("column_on_update");
		if (onUpdate != null) {
			found.addNotCompared("ON UPDATE of " + text, "ON UPDATE of a column is not compared");
			addSetting(table, column.name(), "on update", "set on update " + onUpdate, found);
		}
		if (row.flag("default_on_null")) {
			addSetting(table, column.name(), "default on null", "set default on null", found);
		}
		if (!row.flag("is_visible")) {
			addSetting(table, column.name(), "visibility", "set invisible", found);
		}
	}

	private static void addSetting(ObjectName table, String column, String name, String action, SchemaAssembly found) {
		found.addDependent(new Dependent(table, column, name + " of " + column,
				"alter table " + QUOTED.name(table) + " alter column " + QUOTED.name(column) + " " + action));
	}

	private static void addOther(Row row, Collection<String> furtherSchemas, Map<ObjectName, EnumType> enumTypes,
			H2Views views, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		if (!isRead(name, furtherSchemas)) {
			addElsewhere(name, row, views, found);
			return;
		}
		switch (row.text("kind")) {
			case "schema" -> found.setCurrentSchema(name.name());
			case "sequence" -> addSequence(name, row, found);
			case "view" -> views.add(name, row.textOrNull("text"));
			case "synonym" -> {
				found.addView(name, "synonym");
				addSynonym(name, row, found);
			}
			case "trigger" -> addTrigger(name, row, found);
			case "grant" -> found.addDependent(new Dependent(name, null, "grant", on(name, row.text("text"))));
			default -> addDomain(row, name, enumTypes.get(name), found);
		}
	}

	/** What stands in another schema can name a table of this one. */
	private static void addElsewhere(ObjectName name, Row row, H2Views views, SchemaAssembly found)
			throws SQLException {
		if (row.text("kind").equals("view")) {
			views.add(name, row.textOrNull("text"));
		}
		else if (row.text("kind").equals("synonym")) {
			addSynonym(name, row, found);
		}
	}

	/** It goes with its table, whoever drops that. */
	private static void addSynonym(ObjectName name, Row row, SchemaAssembly found) throws SQLException {
		ObjectName of = new ObjectName(row.textOrNull("text"), row.text("table_name"));
		found.addUsage(new Usage(of, null, "synonym " + name, name, Usage.Kind.NEEDED));
	}

	private static void addSequence(ObjectName name, Row row, SchemaAssembly found) throws SQLException {
		String options = Objects.requireNonNullElse(row.textOrNull("text"), "");
		long start = row.number("start_value");
		found.addSequence(new Sequence(name, start, row.number("increment"), options.isEmpty() ? null : options));
		comment("sequence", name, name, row, found);
		long next = row.number("base_value");
		if (next != start) {
			found.addDependent(new Dependent(name, null, "value",
					"alter sequence " + QUOTED.name(name) + " restart with " + next));
		}
	}

	private static void addTrigger(ObjectName name, Row row, SchemaAssembly found) throws SQLException {
		found.addNotCompared("trigger " + name + " on " + row.text("table_name"), "triggers are not compared");
		ObjectName table = new ObjectName(name.schema(), row.text("table_name"));
		String text = row.textOrNull("text");
		if (text != null) {
			found.addDependent(new Dependent(table, null, "trigger " + name.name(),
					"create trigger " + QUOTED.name(name) + " " + on(table, text)));
			comment("trigger", name, table, row, found);
		}
	}

	private static String on(ObjectName table, String text) {
		return String.join(QUOTED.name(table), text.split("%s", 2));
	}

	private static void comment(String kind, ObjectName name, ObjectName owner, Row row, SchemaAssembly found)
			throws SQLException {
		String comment = row.textOrNull("remarks");
		if (comment != null) {
			found.addDependent(new Dependent(owner, null, "comment on " + kind + " " + name.name(),
					"comment on " + kind + " " + QUOTED.name(name) + " is '" + comment.replace("'", "''") + "'"));
		}
	}

	private static void addDomain(Row row, ObjectName name, @Nullable EnumType enumType, SchemaAssembly found)
			throws SQLException {
		String parent = row.textOrNull("table_name");
		if (parent != null) {
			addUser("domain " + name, name, new ObjectName(name.schema(), parent), found);
		}
		if (enumType == null) {
			found.addNotCompared("domain " + name, "domains are not compared");
			return;
		}
		found.addEnumType(enumType);
		if (row.textOrNull("text") != null) {
			found.addNotCompared("default of domain " + name, "domains are not compared");
			addUser("default of domain " + name, name, name, found);
		}
		if (row.textOrNull("remarks") != null) {
			addUser("comment on domain " + name, name, name, found);
		}
	}

	/** It would go when the domain is made anew, or would keep it from being dropped. */
	private static void addUser(String user, ObjectName owner, ObjectName domain, SchemaAssembly found) {
		found.addUsage(new Usage(domain, null, user, owner, Usage.Kind.READ));
	}

}
