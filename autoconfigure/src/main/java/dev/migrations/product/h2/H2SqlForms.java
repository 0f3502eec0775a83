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

import java.util.List;
import java.util.Optional;

import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TypeForm;
import dev.migrations.sql.TypeNames;

/**
 * The SQL of H2: it has the types of many others by their names.
 */
final class H2SqlForms implements SqlForms {

	private static final TypeNames TYPES = TypeNames.STANDARD.with("smallint", "year")
		.with("integer", "mediumint", "signed")
		.with("bigint", "identity")
		.with("boolean", "bit")
		.with("numeric", "number")
		.with("decfloat")
		.with("varchar", "longvarchar", "varchar2", "nvarchar", "nvarchar2", "national character varying",
				"national char varying", "nchar varying", "text", "tinytext", "mediumtext", "longtext", "ntext")
		.with("varchar_ignorecase")
		.with("char", "nchar", "national character", "national char")
		.with("clob", "character large object", "char large object", "nclob", "national character large object",
				"nchar large object")
		.with("varbinary", "bytea", "raw", "longvarbinary")
		.with("blob", "binary large object", "tinyblob", "mediumblob", "longblob", "image")
		.with("timestamp", "datetime", "datetime2", "smalldatetime")
		.with("java_object", "object", "other")
		.with("enum");

	@Override
	public Optional<TypeForm> type(String spelling, List<String> arguments) {
		return TYPES.form(spelling, arguments);
	}

}
