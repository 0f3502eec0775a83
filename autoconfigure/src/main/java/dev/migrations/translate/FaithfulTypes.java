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

package dev.migrations.translate;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * The types and defaults that Liquibase hands to the database unchanged. Each was
 * measured: a column made by Liquibase and one made by the bare statement are the same.
 * Every other type (on H2 for example {@code time(6)}, which loses its precision, or
 * {@code uuid array}, which loses the array) is written as SQL.
 */
public final class FaithfulTypes {

	/** Numbers that most products spell alike. */
	public static final String NUMBERS = "smallint|integer|int|bigint|boolean|real|float|float\\(\\d+\\)"
			+ "|double precision|(numeric|decimal)(\\(\\d+(, ?\\d+)?\\))?";

	/** Texts, times and ids that most products spell alike, to be put behind others. */
	public static final String TEXTS = "|(char|character|varchar|character varying)(\\(\\d+\\))?|uuid|json|date"
			+ "|timestamp(\\(\\d\\))?( with time zone)?";

	/** Functions that Liquibase translates: {@code current_timestamp} loses its zone. */
	private static final Pattern TRANSLATED = Pattern
		.compile("(?is).*(current_|\\bnow\\b|nextval|currval|sysdate|getdate|localtime).*");

	private FaithfulTypes() {
	}

	static boolean contains(Product product, String type) {
		String lower = type.toLowerCase(Locale.ROOT);
		return TranslationForms.of(product).carriesType(lower);
	}

	static boolean containsDefault(@Nullable String expression) {
		return expression == null || !TRANSLATED.matcher(expression).matches();
	}

}
