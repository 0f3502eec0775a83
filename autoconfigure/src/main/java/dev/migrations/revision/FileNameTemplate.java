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

package dev.migrations.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * How the file of a revision is called, in the words of Alembic: {@code %(rev)s},
 * {@code %(slug)s}, {@code %(epoch)s}, and {@code %(year)d} to {@code %(second)d} in UTC.
 * Slashes make directories.
 *
 * @param template the template, without an extension
 */
public record FileNameTemplate(String template) {

	private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)(?:\\.?\\d*[sd])");

	private static final Pattern PLAIN = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");

	private static final Map<String, Function<RevisionDraft, String>> TOKENS = Map.of("rev", RevisionDraft::id, "slug",
			(draft) -> RevisionName.slug(draft.message()), "epoch",
			(draft) -> String.valueOf(draft.created().getEpochSecond()), "year",
			(draft) -> number(draft.created(), ZonedDateTime::getYear), "month",
			(draft) -> number(draft.created(), ZonedDateTime::getMonthValue), "day",
			(draft) -> number(draft.created(), ZonedDateTime::getDayOfMonth), "hour",
			(draft) -> number(draft.created(), ZonedDateTime::getHour), "minute",
			(draft) -> number(draft.created(), ZonedDateTime::getMinute), "second",
			(draft) -> number(draft.created(), ZonedDateTime::getSecond));

	/** The time as one word, then what the revision is for. */
	public static final FileNameTemplate DEFAULT = new FileNameTemplate(
			"%(year)d%(month)d%(day)d%(hour)d%(minute)d%(second)d_%(slug)s");

	public FileNameTemplate {
		Matcher tokens = TOKEN.matcher(template);
		while (tokens.find()) {
			if (!TOKENS.containsKey(tokens.group(1))) {
				throw refused(template, "'%s' is not known".formatted(tokens.group()));
			}
		}
		String rest = TOKEN.matcher(template).replaceAll("x");
		if (!PLAIN.matcher(rest).matches() || rest.contains("..")) {
			throw refused(template, "besides its %(...)s it may only contain letters, digits, '_', '-', '.' and '/'");
		}
		if (!template.contains("%(rev)s") && !template.contains("%(slug)s")) {
			throw refused(template, "revisions created at the same time would have the same name");
		}
	}

	/**
	 * Return the file of a revision.
	 * @param draft the revision
	 * @return the path below the directory of the revisions
	 */
	public String file(RevisionDraft draft) {
		String name = TOKEN.matcher(this.template)
			.replaceAll((token) -> Matcher
				.quoteReplacement(Objects.requireNonNull(TOKENS.get(token.group(1))).apply(draft)));
		return name + "." + draft.format().extension();
	}

	private static String number(Instant created, Function<ZonedDateTime, Integer> part) {
		return String.format(Locale.ROOT, "%02d", part.apply(created.atZone(ZoneOffset.UTC)));
	}

	private static MigrationsException refused(String template, String reason) {
		return new MigrationsException(
				Failure.usage("The file name '%s' cannot be used: %s.".formatted(template, reason),
						"Correct 'app.migrations.generate.file-name', for example %(year)d/%(epoch)s_%(slug)s"));
	}

}
