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

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * The order of the columns of a primary key. Hibernate reorders the keys in its metadata
 * only when it is about to create the schema itself; in an application that validates, or
 * does nothing, they stand in the order of the mapping. What is read is what
 * {@code create} would make, whatever the application does.
 */
final class KeyOrder {

	private KeyOrder() {
	}

	static List<Column> of(PrimaryKey key, Metadata metadata) {
		if (key.getColumns().size() < 2) {
			return key.getColumns();
		}
		// asking for the unique keys is what makes Hibernate find the one that names and
		// orders the primary key
		key.getTable().getUniqueKeys();
		List<Column> ordered = strategyOrder(key, (MetadataImplementor) metadata);
		if (ordered == null) {
			return key.getColumns();
		}
		return (key.getOrderingUniqueKey() != null) ? key.getOrderingUniqueKey().getColumns() : ordered;
	}

	private static @Nullable List<Column> strategyOrder(PrimaryKey key, MetadataImplementor metadata) {
		return metadata.getMetadataBuildingOptions().getColumnOrderingStrategy().orderConstraintColumns(key, metadata);
	}

}
