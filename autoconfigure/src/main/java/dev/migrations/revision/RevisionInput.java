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

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * What a user may hand in as id, message and author of a revision. Quotes, dots, slashes
 * and placeholders are data and stay what they are; what cannot be one line of text is
 * refused.
 */
public final class RevisionInput {

	/** The length of the longest message and author. */
	public static final int LONGEST = 200;

	// a parent may be a hand-written file, whose id is its name
	private static final Pattern ID = Pattern.compile("[^\\p{Cntrl},@+:]{1,255}");

	/** As long as what the beginning of an id must have. */
	private static final Pattern NEW_ID = Pattern.compile("\\w{4,40}");

	private static final Set<String> WORDS = Set.of("head", "heads", "base", "current");

	private RevisionInput() {
	}

	/**
	 * Refuse a message that cannot be written.
	 * @param message the message
	 * @throws MigrationsException if it is blank, too long or not one line
	 */
	public static void requireMessage(String message) {
		requireLine("message", message, NextStep.run("Give a short message", "generate", "-m", "add customer phone"));
	}

	/**
	 * Refuse an author who cannot be written.
	 * @param author the author
	 * @throws MigrationsException if it is blank, too long or not one line
	 */
	public static void requireAuthor(String author) {
		requireLine("author", author, NextStep.of("Set the property app.migrations.generate.author to a short name."));
	}

	static void requireId(String id) {
		if (!ID.matcher(id).matches()) {
			throw new MigrationsException(Failure.usage("A revision id must not contain '@', '+', ':' or a comma.",
					"Leave the id out: one is chosen for you."));
		}
	}

	/**
	 * Refuse an id that a user chose and that could not be typed afterwards.
	 * @param id the id
	 * @param taken the ids and the words that mean something else
	 * @throws MigrationsException if it holds anything but letters, digits and
	 * underscores, or is taken
	 */
	public static void requireNewId(String id, Collection<String> taken) {
		if (!NEW_ID.matcher(id).matches()) {
			throw new MigrationsException(
					Failure.usage("The revision id '%s' contains more than letters, digits and '_'.".formatted(id),
							"Choose one without '@', '-', '+' and ':', with 4 to 40 characters, or leave it out."));
		}
		if (taken.contains(id) || WORDS.contains(id)) {
			throw new MigrationsException(Failure.usage("The revision id '%s' is taken.".formatted(id),
					"Choose another one, or leave it out."));
		}
	}

	private static void requireLine(String name, String text, NextStep next) {
		if (text.isBlank()) {
			throw new MigrationsException(Failure.usage("The %s is empty.".formatted(name), next));
		}
		if (text.length() > LONGEST) {
			throw new MigrationsException(Failure.usage(
					"The %s is %d characters long, but only %d are allowed.".formatted(name, text.length(), LONGEST),
					next));
		}
		if (text.codePoints().anyMatch(RevisionInput::isUnwritable)) {
			throw new MigrationsException(
					Failure.usage("The %s holds a line break or another control character.".formatted(name), next));
		}
	}

	private static boolean isUnwritable(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED ->
				true;
			default -> codePoint == 0xFFFD;
		};
	}

}
