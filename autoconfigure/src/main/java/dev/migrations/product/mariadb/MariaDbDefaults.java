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

import org.jspecify.annotations.Nullable;

/**
 * How the catalog of a product that is like MariaDB writes the default of a column.
 * MariaDB itself gives an expression, and the word NULL for none.
 */
@FunctionalInterface
public interface MariaDbDefaults {

	/**
	 * Return the default.
	 * @param text the default as the catalog gives it, {@code null} for none
	 * @param extra what else the catalog says of the column, in lower case
	 * @return the expression, {@code null} for none
	 */
	@Nullable String read(@Nullable String text, String extra);

}
