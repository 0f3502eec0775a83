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

package dev.migrations.failure;

/**
 * The three things that every failure says.
 *
 * @param kind whether the input was wrong or the work failed
 * @param happened what happened, in one sentence with the real names
 * @param state what state the database and the files are in now
 * @param next what to do next, with the commands for it
 */
public record Failure(Kind kind, String happened, String state, NextStep next) {

	/** The state of a failure before anything was touched. */
	public static final String NOTHING_CHANGED = "Nothing was changed.";

	/**
	 * Create a failure whose next step is no command.
	 * @param kind whether the input was wrong or the work failed
	 * @param happened what happened
	 * @param state what state the database and the files are in now
	 * @param next what to change
	 */
	public Failure(Kind kind, String happened, String state, String next) {
		this(kind, happened, state, NextStep.of(next));
	}

	/**
	 * Return a failure of wrong usage: exit code 2.
	 * @param happened what is wrong
	 * @param next what to change, without a command
	 * @return the failure
	 */
	public static Failure usage(String happened, String next) {
		return usage(happened, NextStep.of(next));
	}

	/**
	 * Return a failure of wrong usage: exit code 2.
	 * @param happened what is wrong
	 * @param next what to run instead
	 * @return the failure
	 */
	public static Failure usage(String happened, NextStep next) {
		return new Failure(Kind.USAGE, happened, NOTHING_CHANGED, next);
	}

	/**
	 * Return a refusal before anything was touched: exit code 1.
	 * @param happened why it is refused
	 * @param next what to change, without a command
	 * @return the failure
	 */
	public static Failure refused(String happened, String next) {
		return refused(happened, NextStep.of(next));
	}

	/**
	 * Return a refusal before anything was touched: exit code 1.
	 * @param happened why it is refused
	 * @param next what to do instead
	 * @return the failure
	 */
	public static Failure refused(String happened, NextStep next) {
		return new Failure(Kind.REFUSED, happened, NOTHING_CHANGED, next);
	}

	/** Who has to act. */
	public enum Kind {

		/** The input was wrong. */
		USAGE,

		/** The work was refused or failed. */
		REFUSED

	}

}
