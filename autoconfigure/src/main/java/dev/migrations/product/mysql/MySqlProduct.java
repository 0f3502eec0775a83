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

package dev.migrations.product.mysql;

import dev.migrations.catalog.Catalog;
import dev.migrations.changelog.ChangelogTarget;
import dev.migrations.model.ModelTarget;
import dev.migrations.product.mariadb.MariaDbProduct;
import dev.migrations.schema.Stages;

/**
 * MySQL, which answers as MariaDB where nothing else is known. It is not tested.
 */
public final class MySqlProduct extends MariaDbProduct {

	@Override
	public String id() {
		return "mysql";
	}

	@Override
	public String displayName() {
		return "MySQL";
	}

	@Override
	public boolean isTested() {
		return false;
	}

	@Override
	public Stages stages() {
		return super.stages().with(Catalog.class, MySqlCatalog::create)
			.with(ModelTarget.class, MySqlModelTarget::new)
			.with(ChangelogTarget.class, MySqlChangelogTarget::new);
	}

}
