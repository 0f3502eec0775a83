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

/**
 * What state a unit is in. When several hold, the one that stands first here is reported.
 */
public enum UnitState {

	/**
	 * The database does not answer, or does not let its history be read. It is down,
	 * unknown at its address, or refuses the user. Start it, correct the URL or grant the
	 * right; the state recovers by itself.
	 */
	UNREACHABLE,

	/**
	 * There is no master changelog. The project is new, or the changelog stands
	 * elsewhere. Create it with {@code migrations init}.
	 */
	NO_CHANGELOG,

	/**
	 * The changelog cannot be read, or contradicts itself. Nothing can be said about
	 * revisions until the file that is named is corrected.
	 */
	BROKEN_CHANGELOG,

	/**
	 * An applied changeset has changed in its file since. Somebody edited a file that had
	 * run. Restore the file, or accept the edit with a {@code validCheckSum}.
	 */
	MODIFIED,

	/**
	 * A changeset is applied although an earlier one of its file is not, or a generated
	 * revision stopped half-way. A run was interrupted, or a changeset was inserted
	 * before applied ones. Look at the database, then upgrade to complete the revision.
	 */
	PARTIAL,

	/**
	 * The database records changesets that are not on disk. A newer application was here,
	 * or a file was lost. Deploy the newer application or bring the file back.
	 */
	UNEXPECTED,

	/**
	 * Revisions on disk are not applied. Review and apply them with
	 * {@code migrations upgrade}.
	 */
	PENDING,

	/** Every revision on disk that applies here is applied. There is nothing to do. */
	UP_TO_DATE

}
