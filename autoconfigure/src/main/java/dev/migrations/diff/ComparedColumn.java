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

package dev.migrations.diff;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * A column that both sides have, as a comparator of the application is asked about it.
 *
 * @param table the table, its name as the database stores it
 * @param database the column as the database holds it
 * @param model the column as the model maps it
 * @param product the product of the database
 */
public record ComparedColumn(ObjectName table, Column database, Column model, Product product) {

}
