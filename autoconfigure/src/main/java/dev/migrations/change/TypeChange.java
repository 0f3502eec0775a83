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

package dev.migrations.change;

/**
 * What a change of type does to the values that are there.
 */
public enum TypeChange {

	/** Every value fits unchanged, for example a longer varchar or int to bigint. */
	WIDENING,

	/** A value may be cut, rounded or refused. */
	NARROWING,

	/** The values need a conversion, or mean something else afterwards. */
	INCOMPATIBLE;

	/**
	 * Return what the way back does to values. One that narrowed a type may narrow it
	 * again on the way back: {@code numeric(10,2)} and {@code numeric(8,4)}.
	 * @return never widening, unless somebody has looked at both types
	 */
	public TypeChange reversed() {
		return (this == INCOMPATIBLE) ? INCOMPATIBLE : NARROWING;
	}

}
