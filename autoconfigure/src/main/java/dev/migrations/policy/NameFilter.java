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

package dev.migrations.policy;

import dev.migrations.schema.ObjectName;

/**
 * Says by its name alone which tables, views, sequences and types exist for us. What is
 * left out is as if it were neither in the database nor in the model: it is not asked
 * about, not counted and listed nowhere. An {@link ObjectFilter} knows more and says what
 * it left out.
 */
@FunctionalInterface
public interface NameFilter {

	/**
	 * Return whether an object exists for us.
	 * @param name the name as the database stores it; without a schema in the default one
	 * @return whether it does
	 */
	boolean includes(ObjectName name);

}
