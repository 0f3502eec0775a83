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

import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.Stages;

/**
 * MariaDB: names are stored as they are written. Names of columns, keys and indexes are
 * the same in any case.
 */
public class MariaDbProduct implements DatabaseProduct {

	@Override
	public String id() {
		return "mariadb";
	}

	@Override
	public String displayName() {
		return "MariaDB";
	}

	@Override
	public boolean ignoresCaseOfColumns() {
		return true;
	}

	@Override
	public String identifierQuote() {
		return "`";
	}

	@Override
	public NameSpaces nameSpaces() {
		return new MariaDbNameSpaces();
	}

	@Override
	public Stages stages() {
		return Stages.NONE;
	}

}
