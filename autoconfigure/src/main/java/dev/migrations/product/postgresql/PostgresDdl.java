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

package dev.migrations.product.postgresql;

import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.IdentifierQuoting;

/**
 * The statements of PostgreSQL.
 */
final class PostgresDdl extends Ddl {

	private final IdentifierQuoting spelling;

	PostgresDdl(IdentifierQuoting spelling) {
		super(spelling);
		this.spelling = spelling;
	}

	@Override
	public String behindTheExpression() {
		return " stored";
	}

	@Override
	public String using(Column to) {
		return " using " + this.spelling.sql(to.name()) + "::" + to.definedType();
	}

	@Override
	public List<String> restart(String sequence, String first) {
		return List.of("select setval(" + literal(sequence) + ", " + first + ", false)");
	}

}
