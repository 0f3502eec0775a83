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

package dev.migrations.startup;

import java.util.List;

import dev.migrations.model.TargetDatabase;

/**
 * The databases that the revisions of an application have to be right for.
 *
 * @param all the databases; none when it is the live one alone
 */
public record TargetDatabases(List<TargetDatabase> all) {

	public TargetDatabases {
		all = List.copyOf(all);
	}

	/**
	 * Read what a user wrote.
	 * @param texts one database an element
	 * @return the databases
	 */
	public static TargetDatabases of(List<String> texts) {
		return new TargetDatabases(texts.stream().map(TargetDatabase::of).toList());
	}

}
