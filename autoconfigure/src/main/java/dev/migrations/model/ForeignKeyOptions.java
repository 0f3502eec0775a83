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

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Deferral;
import dev.migrations.schema.ReferentialAction;

/**
 * What a mapping spells out about a foreign key as text.
 *
 * @param onDelete the action on delete
 * @param onUpdate the action on update
 * @param deferral when it is checked
 * @param notUnderstood the rest of the text, empty if everything was understood
 */
record ForeignKeyOptions(ReferentialAction onDelete, ReferentialAction onUpdate, Deferral deferral,
		String notUnderstood) {

	private static final String ACTION = "(cascade|restrict|no\\s+action|set\\s+null|set\\s+default)";

	private static final Pattern HEAD = Pattern.compile(
			"^\\s*foreign\\s+key\\s*\\([^)]*\\)\\s*references\\s+[^\\s(]+(\\s*\\([^)]*\\))?", Pattern.CASE_INSENSITIVE);

	private static final Pattern ON_DELETE = Pattern.compile("\\bon\\s+delete\\s+" + ACTION, Pattern.CASE_INSENSITIVE);

	private static final Pattern ON_UPDATE = Pattern.compile("\\bon\\s+update\\s+" + ACTION, Pattern.CASE_INSENSITIVE);

	private static final Pattern NOT_DEFERRABLE = Pattern.compile("\\bnot\\s+deferrable\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern DEFERRABLE = Pattern
		.compile("\\bdeferrable\\b(\\s+initially\\s+(immediate|deferred)\\b)?", Pattern.CASE_INSENSITIVE);

	/**
	 * Read the texts of a mapping.
	 * @param definition the whole definition, {@code null} if there is none
	 * @param options what follows the definition, {@code null} if there is nothing
	 * @return what they say
	 */
	static ForeignKeyOptions of(@Nullable String definition, @Nullable String options) {
		String text = HEAD.matcher((definition != null) ? definition : "").replaceFirst("") + " "
				+ ((options != null) ? options : "");
		ReferentialAction onDelete = action(ON_DELETE, text);
		ReferentialAction onUpdate = action(ON_UPDATE, text);
		String rest = ON_UPDATE.matcher(ON_DELETE.matcher(text).replaceFirst("")).replaceFirst("");
		rest = NOT_DEFERRABLE.matcher(rest).replaceFirst("");
		return new ForeignKeyOptions(onDelete, onUpdate, deferral(rest),
				DEFERRABLE.matcher(rest).replaceFirst("").trim());
	}

	private static Deferral deferral(String text) {
		Matcher matcher = DEFERRABLE.matcher(text);
		if (!matcher.find()) {
			return Deferral.NOT_DEFERRABLE;
		}
		return "deferred".equalsIgnoreCase(matcher.group(2)) ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
	}

	private static ReferentialAction action(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			return ReferentialAction.NO_ACTION;
		}
		String keyword = Objects.requireNonNull(matcher.group(1));
		return ReferentialAction.valueOf(keyword.toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
	}

}
