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

package dev.migrations.schema;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What hangs on a table or a sequence and goes with it: a trigger, a policy, a grant, the
 * owner, the value that a sequence has reached.
 *
 * @param object the table or sequence
 * @param column the stored name of the column that it goes with, {@code null} when it
 * goes with the object alone
 * @param name what it is, for example {@code trigger audit_trg}
 * @param statement what makes it again, in the words of the server; {@code null} when the
 * server does not tell, so that it is lost with a drop
 */
public record Dependent(ObjectName object, @Nullable String column, String name, @Nullable String statement) {

	private static final Pattern ON_UPDATE = Pattern.compile("(?i)\\bupdate\\b");

	/**
	 * Return whether a column gets another value whenever its row is updated.
	 * @return whether it is such a setting
	 */
	public boolean setsOnUpdate() {
		return this.column != null && this.name.startsWith("on update of ");
	}

	/**
	 * Return whether it can act when rows are updated.
	 * @return whether it is a trigger, unless its definition speaks of no update
	 */
	public boolean actsOnUpdate() {
		return this.name.startsWith("trigger ") && (this.statement == null || ON_UPDATE.matcher(this.statement).find());
	}

}
