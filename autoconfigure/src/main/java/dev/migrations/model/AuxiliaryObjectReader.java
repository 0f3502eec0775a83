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

package dev.migrations.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.UserDefinedObjectType;
import org.hibernate.mapping.UserDefinedType;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.StructType;

/**
 * Reads auxiliary database objects. Hibernate keeps named enum types among them, as the
 * statements that create them; everything else cannot be compared.
 */
final class AuxiliaryObjectReader {

	/** How the dialect of PostgreSQL creates an enum type. */
	private static final Pattern ENUM_TYPE = Pattern.compile("create type (\\S+) as enum \\((.*)\\)");

	/** How the dialect of H2 imitates one. */
	private static final Pattern ENUM_DOMAIN = Pattern
		.compile("create domain (\\S+) as varchar\\(\\d+\\) check \\(value in \\((.*)\\)\\)");

	private static final Pattern ENUM_CAST = Pattern.compile("create cast \\(.*\\) with inout as implicit");

	private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

	private final ModelContext context;

	AuxiliaryObjectReader(ModelContext context) {
		this.context = context;
	}

	/**
	 * Read the named enum types and report the rest as not compared.
	 * @return the named enum types
	 */
	List<EnumType> read() {
		List<EnumType> result = new ArrayList<>();
		for (AuxiliaryDatabaseObject object : this.context.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
			if (object.appliesToDialect(this.context.dialect())) {
				read(object, result);
			}
		}
		result.sort(Comparator.comparing(EnumType::name));
		return result;
	}

	/**
	 * Read the types with parts.
	 * @return the types, each behind those that it needs
	 */
	List<StructType> structTypes() {
		List<StructType> result = new ArrayList<>();
		for (Namespace namespace : this.context.metadata().getDatabase().getNamespaces()) {
			for (UserDefinedType type : namespace.getDependencyOrderedUserDefinedTypes()) {
				if (type instanceof UserDefinedObjectType structure) {
					result.add(structType(structure, namespace.getPhysicalName()));
				}
				else {
					this.context.notCompared("type " + type.getName(), "array types are not compared");
				}
			}
		}
		return result;
	}

	private StructType structType(UserDefinedObjectType type, Namespace.Name place) {
		List<Column> fields = type.getColumns().stream().map(this::field).toList();
		return new StructType(this.context.name(place.catalog(), place.schema(), type.getNameIdentifier()), fields);
	}

	private Column field(org.hibernate.mapping.Column column) {
		return new Column(this.context.names().ofRendered(column.getQuotedName()),
				column.getSqlType(this.context.metadata()), true, null, false, null,
				ColumnReader.comment(column.getComment()));
	}

	private void read(AuxiliaryDatabaseObject object, List<EnumType> result) {
		for (String statement : object.sqlCreateStrings(this.context.sqlContext())) {
			EnumType type = enumType(statement);
			if (type != null) {
				result.add(type);
			}
			else if (ENUM_CAST.matcher(statement).matches()) {
				this.context.notCompared("cast of enum type " + object.getExportIdentifier(), "casts are not compared");
			}
			else {
				this.context.notCompared("auxiliary object " + object.getExportIdentifier(),
						"auxiliary database objects are not compared");
			}
		}
	}

	private @Nullable EnumType enumType(String statement) {
		for (Pattern pattern : List.of(ENUM_TYPE, ENUM_DOMAIN)) {
			Matcher matcher = pattern.matcher(statement);
			if (matcher.matches()) {
				String name = this.context.names().ofRendered(Objects.requireNonNull(matcher.group(1)));
				return new EnumType(ObjectName.of(name), literals(Objects.requireNonNull(matcher.group(2))));
			}
		}
		return null;
	}

	private static List<String> literals(String list) {
		return LITERAL.matcher(list).results().map((result) -> result.group(1).replace("''", "'")).toList();
	}

}
