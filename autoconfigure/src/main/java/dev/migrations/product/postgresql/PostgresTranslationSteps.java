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

package dev.migrations.product.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrations.change.AlterObject;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Schema;
import dev.migrations.translate.ExactChange;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.translate.Translators;

/**
 * What PostgreSQL needs other steps for.
 */
final class PostgresTranslationSteps implements TranslationSteps {

	/** Values that PostgreSQL can store beside the row. */
	private static final Pattern LONG_VALUE = Pattern.compile("^(character varying|varchar|text|bytea|jsonb?|xml)\\b");

	@Override
	public void register(Translators translators) {
		PostgresTranslation.register(translators);
	}

	@Override
	public void registerConcurrently(Translators translators) {
		ConcurrentIndexes.register(translators);
	}

	/** Storage and compression belong to types whose values can be long. */
	@Override
	public boolean keepsSettings(String from, String to) {
		return LONG_VALUE.matcher(from).find() && LONG_VALUE.matcher(to).find();
	}

	@Override
	public List<ExactChange> apart(ExactChange exact, Schema before) {
		return (exact.change() instanceof AlterObject<?> alter && alter.from() instanceof EnumType from
				&& alter.to() instanceof EnumType to) ? values(exact, from, to) : List.of(exact);
	}

	/** PostgreSQL adds one value at a time, as long as the others keep their order. */
	private static List<ExactChange> values(ExactChange exact, EnumType from, EnumType to) {
		List<String> wanted = to.values();
		List<String> known = new ArrayList<>(from.values());
		if (!wanted.stream().filter(known::contains).toList().equals(known)) {
			return List.of(exact);
		}
		List<ExactChange> changes = new ArrayList<>();
		for (int i = 0; i < wanted.size(); i++) {
			if (!known.contains(wanted.get(i))) {
				EnumType before = new EnumType(to.name(), known);
				known.add(i, wanted.get(i));
				changes.add(new ExactChange(new AlterObject<>(before, new EnumType(to.name(), known))));
			}
		}
		return changes;
	}

}
