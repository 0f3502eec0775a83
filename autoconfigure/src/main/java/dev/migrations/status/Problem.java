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

package dev.migrations.status;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;

/**
 * Something that deserves attention.
 *
 * @param kind what it is
 * @param text what is wrong, in one or more sentences with the real names
 * @param next what to do about it, {@code null} when the text says all
 */
public record Problem(Kind kind, String text, @Nullable NextStep next) {

	public Problem(Kind kind, String text) {
		this(kind, text, (NextStep) null);
	}

	/**
	 * Return the problem that a failure to look is.
	 * @param kind what could not be looked at
	 * @param failure why
	 * @return the problem
	 */
	public static Problem of(Kind kind, Failure failure) {
		return new Problem(kind, failure.happened(), failure.next());
	}

	/**
	 * Return the problem that a history without a parent is.
	 * @param parent the revision that is not applied
	 * @param child the one that is, and is based on it
	 * @return the problem
	 */
	public static Problem inconsistent(String parent, String child) {
		return new Problem(Kind.INCONSISTENT_HISTORY,
				"The history is inconsistent: revision '%s' is applied, and '%s', which it is based on, is not."
					.formatted(child, parent),
				NextStep.run("If the database has what '%s' makes, record it".formatted(parent), "stamp", "current")
					.and(". Otherwise take back what is based on it: ")
					.and(NextCommand.of("downgrade", parent))
					.and(". To apply it all the same: ")
					.and(NextCommand.of("upgrade", parent)));
	}

	/**
	 * Return the problem with its commands, without the start of the program.
	 * @return what is wrong and what to do
	 */
	@Override
	public String toString() {
		return text(NextCommand::toString);
	}

	/**
	 * Return what is wrong and what to do.
	 * @param style how a command is written
	 * @return the text
	 */
	public String text(Function<NextCommand, String> style) {
		return (this.next != null) ? this.text + " " + this.next.text(style) : this.text;
	}

	/** What a problem is. */
	public enum Kind {

		/** The database does not answer. */
		UNREACHABLE,

		/** There is no changelog. */
		NO_CHANGELOG,

		/** The changelog cannot be read. */
		BROKEN_CHANGELOG,

		/** The model and the database could not be compared. */
		NOT_COMPARED,

		/** More than one revision is the newest. */
		SEVERAL_HEADS,

		/** A changeset has changed since it was applied. */
		MODIFIED,

		/** A pending changeset uses a parameter that has no value. */
		UNRESOLVED_PARAMETER,

		/** A changeset stands in another file than when it was applied. */
		MOVED,

		/** A revision is not applied although a later one is. */
		OUT_OF_ORDER,

		/** A revision is applied, and one that it is based on is not. */
		INCONSISTENT_HISTORY,

		/** A revision is applied in part. */
		PARTIAL,

		/** The database records changesets that are not on disk. */
		UNEXPECTED,

		/** The database records changesets, and the changelog holds none. */
		EMPTY_CHANGELOG,

		/** The history records a changeset more than once. */
		DUPLICATE_RECORD

	}

}
