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

package dev.migrations.counterpart;

import dev.migrations.schema.Table;

/**
 * A table in the live database, in its model, and in the model for the other product.
 *
 * @param live the table in the database
 * @param here the table in the model
 * @param there the table in the other model
 * @param liveValues the values that the columns in the database are limited to
 * @param hereValues the values that the model limits them to
 * @param thereValues the values that the other model limits them to
 */
record MappedTableTriple(Table live, Table here, Table there, Constants liveValues, Constants hereValues,
		Constants thereValues) {

}
