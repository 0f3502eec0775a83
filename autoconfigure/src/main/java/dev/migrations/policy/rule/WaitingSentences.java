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

package dev.migrations.policy.rule;

import java.util.Collection;

import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.ObjectName;

/**
 * Says what a withheld change waits for.
 *
 * @param spelling how names are shown
 */
record WaitingSentences(NameDisplay spelling) {

	String waitsForSchema(String schema) {
		return "it is in schema " + this.spelling.name(schema) + ", which does not exist";
	}

	String needsSchema(String schema) {
		return "it references a table in schema " + this.spelling.name(schema) + ", which does not exist";
	}

	String needsColumn(ObjectName table, String column) {
		return "it needs column " + this.spelling.member(table, column) + ", which is not added";
	}

	String needsType(ObjectName type) {
		return "it needs the type " + this.spelling.name(type) + ", which is not created";
	}

	String needsValue(ObjectName type) {
		return "it needs a value of the type " + this.spelling.name(type) + " that is not added";
	}

	String needsKey(ObjectName table, Collection<String> columns) {
		return "it needs a primary or unique key over " + this.spelling.columns(columns.stream().sorted().toList())
				+ " of " + this.spelling.name(table) + ", and that is withheld";
	}

	/** What is compared with numbers is not compared with texts. */
	String compared(String check) {
		return check + " compares it with values of the former type, and stays until you ask for its removal";
	}

}
