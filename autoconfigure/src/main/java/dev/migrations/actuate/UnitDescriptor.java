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

package dev.migrations.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.status.Problem;
import dev.migrations.status.RevisionState;

/**
 * What is known about a unit. It holds no password, no row value and no literal of a
 * statement.
 *
 * @param state where the unit stands: the name of a
 * {@link dev.migrations.status.UnitState}, or {@code DRIFT} when nothing is pending and
 * still database and model differ
 * @param lastChecked when the database was last looked at
 * @param database the database, {@code null} when it never answered
 * @param changelog the path of the master changelog
 * @param current the newest revision applied, {@code null} for the base
 * @param heads the newest revisions of the changelog; one, unless branches wait for a
 * merge
 * @param revisions every revision with its state
 * @param pending the ids of the revisions that are not applied
 * @param unexpected changesets that are applied and not in the changelog
 * @param problems what deserves attention
 * @param drift how the model differs from a database that is at head
 * @param withheld differences that were found and deliberately not written
 * @param managedTables the tables of the database that the model maps
 * @param missingTables the tables that the model maps and the database does not hold yet
 * @param protectedTables the tables that are never touched
 * @param unregisteredEntities classes with {@code @Entity} that are not part of the model
 */
public record UnitDescriptor(String state, Instant lastChecked, @Nullable DatabaseDescriptor database, String changelog,
		@Nullable String current, List<String> heads, List<RevisionDescriptor> revisions, List<String> pending,
		List<String> unexpected, List<ProblemDescriptor> problems, List<String> drift,
		List<WithheldDescriptor> withheld, List<String> managedTables, List<String> missingTables,
		List<String> protectedTables, List<EntityDescriptor> unregisteredEntities) {

	/**
	 * The database.
	 *
	 * @param product the product
	 * @param version its version
	 * @param name the name of the database
	 * @param url the URL without credentials
	 */
	public record DatabaseDescriptor(String product, String version, String name, String url) {

	}

	/**
	 * A revision.
	 *
	 * @param id its id
	 * @param message what it is for
	 * @param file its file
	 * @param state where it stands
	 * @param appliedAt when its last changeset was applied, {@code null} if never
	 */
	public record RevisionDescriptor(String id, String message, String file, RevisionState state,
			@Nullable Instant appliedAt) {

	}

	/**
	 * Something that deserves attention.
	 *
	 * @param kind what it is
	 * @param text what is wrong, in sentences
	 * @param next what to do about it, {@code null} when the text says all
	 * @param commands the commands in it, without the start of the program
	 */
	public record ProblemDescriptor(Problem.Kind kind, String text, @Nullable String next, List<String> commands) {

	}

	/**
	 * A difference that is not written.
	 *
	 * @param change the change that would remove it
	 * @param kind why, as a constant
	 * @param reason why, in a sentence
	 * @param option the option that asks for it, {@code null} if there is none
	 */
	public record WithheldDescriptor(String change, String kind, String reason, @Nullable String option) {

	}

	/**
	 * A class with {@code @Entity} that is not part of the model.
	 *
	 * @param entity the name of the class
	 * @param table the table that it would be mapped to, and that is protected
	 */
	public record EntityDescriptor(String entity, String table) {

	}

}
