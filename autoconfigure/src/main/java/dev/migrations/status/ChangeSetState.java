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
 * What state a changeset is in for one database.
 */
public enum ChangeSetState {

	/** It is in the history as it stands in the file. */
	APPLIED,

	/** It is not in the history. */
	PENDING,

	/** It is in the history, has changed since and asks to run again when it changes. */
	RERUN,

	/** It is in the history and has changed since. */
	MODIFIED,

	/** Contexts, labels, {@code dbms} or {@code ignore} leave it out here. */
	FILTERED,

	/** The database does not answer, so nobody knows. */
	UNKNOWN

}
