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

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import liquibase.database.core.H2Database;

import dev.migrations.schema.ObjectName;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.FaithfulTypes;
import dev.migrations.translate.IdentifierQuoting;
import dev.migrations.translate.ReservedWords;
import dev.migrations.translate.TranslationForms;

/**
 * How H2 wants its statements written.
 */
final class H2TranslationForms implements TranslationForms {

	private static final Set<String> RESERVED = ReservedWords.words("""
			_rowid_ all and any array as asymmetric authorization between case cast check constraint cross
			current_catalog current_date current_path current_role current_schema current_time
			current_timestamp current_user day default distinct else end except exists false fetch for
			foreign from full group having hour if in inner intersect interval is join key left like limit
			localtime localtimestamp minus minute month natural not null offset on or order primary qualify
			right row rownum second select session_user set some symmetric system_user table to top true
			uescape union unique unknown user using value values when where window with year
			""");

	private static final Pattern TYPES = Pattern
		.compile(FaithfulTypes.NUMBERS + FaithfulTypes.TEXTS + "|tinyint|decfloat\\(\\d+\\)"
				+ "|varchar_ignorecase\\(\\d+\\)|clob|character large object|blob|binary large object|binary\\(\\d+\\)"
				+ "|varbinary(\\(\\d+\\))?|time|geometry|varchar\\(\\d+\\) array|enum ?\\('\\w+'(, ?'\\w+')*\\)");

	@Override
	public Ddl ddl(IdentifierQuoting spelling) {
		return new H2Ddl(spelling);
	}

	@Override
	public Optional<Set<String>> reservedWords() {
		return Optional.of(RESERVED);
	}

	@Override
	public boolean carriesType(String type) {
		return TYPES.matcher(type).matches();
	}

	@Override
	public boolean quotesEveryName() {
		return true;
	}

	/** Liquibase refuses it, and H2 knows it. */
	@Override
	public boolean carriesIncrements() {
		return false;
	}

	@Override
	public Optional<String> generatedKeyName(ObjectName table) {
		return Optional.of(new H2Database().generatePrimaryKeyName(table.name()));
	}

}
