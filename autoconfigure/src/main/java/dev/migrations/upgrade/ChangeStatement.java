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

package dev.migrations.upgrade;

import java.util.List;
import java.util.Optional;

import liquibase.changelog.ChangeSet;

import dev.migrations.schema.Product;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.MakesEnumType;
import dev.migrations.sql.StatementReader;
import dev.migrations.translate.EnumTypeRebuild;
import dev.migrations.translate.FirstIdSteps;

/**
 * A statement that a changeset sends.
 *
 * @param changeSet the changeset
 * @param sql the statement, or what runs a program
 */
record ChangeStatement(ChangeSet changeSet, String sql) {

	/**
	 * Return what the statement does.
	 * @param product the product that runs it
	 * @return its effects, empty when it is not understood
	 */
	Optional<List<StatementEffect>> effects(Product product) {
		Optional<String> type = EnumTypeRebuild.creation(this.sql);
		if (type.isPresent()) {
			return StatementReader.effects(type.get(), product)
				.map((made) -> made.stream().map(ChangeStatement::anew).toList());
		}
		return FirstIdSteps.isOne(this.sql) ? Optional.of(List.of()) : StatementReader.effects(this.sql, product);
	}

	private static StatementEffect anew(StatementEffect effect) {
		return (effect instanceof MakesEnumType type) ? new MakesEnumType(type.table(), type.values(), true) : effect;
	}

	@Override
	public String toString() {
		return "%s (changeset '%s')".formatted(this.sql.strip().replaceAll("\\s+", " "), this.changeSet.getId());
	}

}
