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

package dev.migrations.product.mariadb;

/**
 * What follows on "MariaDB cannot": what, and what a person can do.
 */
final class MariaDbSentences {

	private MariaDbSentences() {
	}

	static final String VIRTUAL = "turn a virtual column into an ordinary one: write a revision by hand that adds a column"
			+ " and fills it";

	static final String PERIOD = "change the type of one column of a period: write a revision by hand that changes both"
			+ " columns in one statement";

	static final String NO_KEY = "number the rows by a column that no key begins with: write a revision by hand that"
			+ " creates one, and numbers the rows behind it";

	static final String NUMBERED = "number the rows of a table that has some while a column is added: write a revision"
			+ " by hand that adds the column as a key with AUTO_INCREMENT in one statement";

	static final String PARTITIONED = "have a foreign key from or to a partitioned table: map the reference without one"
			+ " (@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))";

	static String withoutKey(String what) {
		return what + " in place: write a revision by hand that drops the key, changes the column and adds the key"
				+ " again";
	}

	static String withVersioning(String what) {
		return what + " in place: write a revision by hand that drops the system versioning with both columns, and"
				+ " with all former rows, or adds it again";
	}

	static String numberedAlready(String column) {
		return "number the rows of a table twice: " + column + " does so already";
	}

	static String keyOfEngine(String engine) {
		return "create a foreign key of or to a table with " + engine + ": write a revision by hand that changes the"
				+ " engine first";
	}

	static String keyOf(String one, String other) {
		return "create a foreign key between a column of " + one + " and one of " + other + ": write a revision by hand"
				+ " that changes one of them first";
	}

	static String longerThanKey(String figures) {
		return "change the type, since " + figures + ": declare a shorter length in the mapping, or write a revision by"
				+ " hand that first puts the key on a prefix of the column";
	}

	static String tooLongKey(String figures, boolean withTable) {
		return (withTable ? "create the table, nor could Hibernate, since " : "create the key, since ") + figures
				+ ": declare a shorter length in the mapping";
	}

}
