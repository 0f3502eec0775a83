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

package dev.migrations.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;

/**
 * A key over a single column whose values the database gives, whether they were asked for
 * or not.
 */
final class GivenKey {

	private GivenKey() {
	}

	static List<ModelColumn> applied(List<ModelColumn> columns, @Nullable PrimaryKey key, ModelTarget target) {
		if (key == null || key.columns().size() != 1) {
			return columns;
		}
		return columns.stream()
			.map((column) -> isGiven(column.column(), key, target) ? withIdentity(column) : column)
			.toList();
	}

	private static boolean isGiven(Column column, PrimaryKey key, ModelTarget target) {
		return key.columns().contains(column.name()) && target.givesValuesOf(column);
	}

	private static ModelColumn withIdentity(ModelColumn column) {
		Column plain = column.column();
		return new ModelColumn(
				new Column(plain.name(), plain.type(), false, null, true, plain.generatedAs(), plain.comment()),
				column.unique(), column.checks());
	}

}
