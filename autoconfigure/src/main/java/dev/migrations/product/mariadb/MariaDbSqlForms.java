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

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import dev.migrations.sql.Expression;
import dev.migrations.sql.Expression.Constant;
import dev.migrations.sql.Expression.Numeral;
import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TypeForm;

/**
 * The SQL of MariaDB.
 */
final class MariaDbSqlForms implements SqlForms {

	@Override
	public boolean escapesByBackslash() {
		return true;
	}

	@Override
	public boolean hasTriggersOfStatements() {
		return true;
	}

	@Override
	public Optional<TypeForm> type(String spelling, List<String> arguments) {
		return MariaDbTypeNames.form(spelling, arguments);
	}

	@Override
	public Expression connective(String operator, Expression left, Expression right) {
		return MariaDbConnective.of(operator, left, right);
	}

	@Override
	public Expression truth(Constant truth) {
		return truth.word().equals("true") ? new Numeral(BigDecimal.ONE) : new Numeral(BigDecimal.ZERO);
	}

	@Override
	public String function(String name) {
		return name.equals("length") ? "octet_length" : name;
	}

	@Override
	public boolean completesCurrentTime() {
		return true;
	}

	@Override
	public boolean roundsDefaults() {
		return true;
	}

}
