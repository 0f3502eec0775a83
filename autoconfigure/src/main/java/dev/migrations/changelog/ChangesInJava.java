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

package dev.migrations.changelog;

import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.exception.CustomChangeException;
import liquibase.exception.SetupException;
import org.jspecify.annotations.Nullable;

/**
 * Changesets with a change in Java ({@code customChange}). Up to version 4 Liquibase sets
 * its class up to compute a checksum, which may fail where the application does not run.
 */
public final class ChangesInJava {

	private ChangesInJava() {
	}

	/**
	 * Return whether a checksum could not be computed because a change in Java refused to
	 * be set up. Every other failure is one of the changelog.
	 * @param changeSet the changeset
	 * @param failure how the checksum failed
	 * @return whether nothing is wrong with the changelog
	 */
	public static boolean refuseToBeSetUp(ChangeSet changeSet, RuntimeException failure) {
		return changeSet.getChanges().stream().anyMatch(CustomChangeWrapper.class::isInstance) && isOfSetUp(failure);
	}

	private static boolean isOfSetUp(@Nullable Throwable failure) {
		return failure != null && (failure instanceof SetupException || failure instanceof CustomChangeException
				|| isOfSetUp(failure.getCause()));
	}

}
