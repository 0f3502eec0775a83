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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.SchemaChange;
import dev.migrations.failure.CommandOption;

/**
 * A difference that was found and deliberately not written.
 *
 * @param change the change that would remove the difference
 * @param kind why it is withheld, as a fact that code can ask
 * @param reason why it is withheld, in one sentence
 * @param option the option that asks for exactly this change, for example
 * {@code --allow-drop users.fax}; {@code null} when it cannot be written at all
 */
public record Withheld(SchemaChange change, Kind kind, String reason, @Nullable CommandOption option) {

	/** Why a change is withheld. */
	public enum Kind {

		/**
		 * The object was never ours: no entity maps it, no revision of ours created it.
		 */
		PROTECTED,

		/** A revision of ours created the object, and no entity maps it any more. */
		FORMERLY_MAPPED,

		/** The model does not speak about it, and the settings want to hear of that. */
		UNDECLARED,

		/** Values could be cut, rounded or refused. */
		NARROWING,

		/** Values would need a conversion, or the change breaks running applications. */
		INCOMPATIBLE,

		/** The product cannot do it in place. */
		CANNOT,

		/**
		 * It decides who owns something and who may use it, and a model does not know.
		 */
		OWNERSHIP

	}

}
