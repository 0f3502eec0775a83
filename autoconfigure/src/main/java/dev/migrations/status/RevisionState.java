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
 * What state a revision is in for one database.
 */
public enum RevisionState {

	/** Every changeset that applies here is applied as it stands in the file. */
	APPLIED,

	/**
	 * At least one changeset is not applied, and none after it in the same file is: the
	 * revision is new, a file by hand has grown at its end, or a changeset that runs on
	 * change has changed. The next upgrade runs it.
	 */
	PENDING,

	/**
	 * Nothing of it is applied although a revision based on it is: it was inserted before
	 * applied ones. The next upgrade runs it; check that it still fits.
	 */
	OUT_OF_ORDER,

	/**
	 * A changeset is applied although an earlier one is not, or a generated revision
	 * stopped half-way. The next upgrade runs what is left; check that it still fits.
	 */
	PARTIAL,

	/**
	 * An applied changeset has changed in its file since. Restore the file, or accept the
	 * edit with a {@code validCheckSum}.
	 */
	MODIFIED,

	/**
	 * No changeset applies here: contexts, labels, {@code dbms} or {@code ignore} leave
	 * them out. Nothing to do.
	 */
	FILTERED,

	/** The database does not answer, so nobody knows. */
	UNKNOWN

}
