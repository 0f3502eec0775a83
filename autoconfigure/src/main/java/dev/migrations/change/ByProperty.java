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
 * One value for each change of a column.
 *
 * @param ofType the value for another type
 * @param ofSetNotNull the value for a column that refuses NULL from then on
 * @param ofDropNotNull the value for a column that accepts it from then on
 * @param ofDefault the value for another default
 * @param ofIdentity the value for a column that becomes an identity, or is none any more
 * @param ofGenerated the value for another expression
 * @param ofComment the value for another comment
 * @param ofCheck the value for another check in its definition
 * @param <V> the type of the values
 */
public record ByProperty<V>(V ofType, V ofSetNotNull, V ofDropNotNull, V ofDefault, V ofIdentity, V ofGenerated,
		V ofComment, V ofCheck) {

	V of(AlterColumn change) {
		return switch (change.property()) {
			case TYPE -> this.ofType;
			case NULLABILITY -> change.refusesNull() ? this.ofSetNotNull : this.ofDropNotNull;
			case DEFAULT -> this.ofDefault;
			case IDENTITY -> this.ofIdentity;
			case GENERATED -> this.ofGenerated;
			case COMMENT -> this.ofComment;
			case CHECK -> this.ofCheck;
		};
	}

}
