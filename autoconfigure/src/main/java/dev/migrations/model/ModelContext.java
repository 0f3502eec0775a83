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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;

/**
 * What every part of one reading needs. It lives as long as the reading.
 */
final class ModelContext {

	private final Metadata metadata;

	private final SqlStringGenerationContext sqlContext;

	private final StoredNames names;

	/** By identity: columns of different tables are equal when their names are. */
	private final Set<Column> discriminators = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<NotCompared> notCompared = new ArrayList<>();

	ModelContext(Metadata metadata, @Nullable String defaultSchema) {
		this.metadata = metadata;
		this.sqlContext = SqlStringGenerationContextImpl.fromConfigurationMap(
				metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), settings(metadata));
		this.names = new StoredNames(DialectProduct.of(dialect()), defaultSchema);
		for (PersistentClass entity : metadata.getEntityBindings()) {
			if (entity instanceof RootClass root && root.getDiscriminator() != null) {
				root.getDiscriminator().getSelectables().forEach(this::addDiscriminator);
			}
		}
	}

	private void addDiscriminator(Selectable selectable) {
		if (selectable instanceof Column column) {
			this.discriminators.add(column);
		}
	}

	Metadata metadata() {
		return this.metadata;
	}

	Dialect dialect() {
		return this.metadata.getDatabase().getDialect();
	}

	/**
	 * Return the context that Hibernate's schema tool renders with: it knows
	 * {@code hibernate.default_schema}.
	 * @return the context
	 */
	SqlStringGenerationContext sqlContext() {
		return this.sqlContext;
	}

	StoredNames names() {
		return this.names;
	}

	/**
	 * Return what is special about the product.
	 * @return what the product says
	 */
	ModelTarget target() {
		return ModelTarget.of(this.names.product());
	}

	ObjectName tableName(Table table) {
		return name(table.getCatalogIdentifier(), table.getSchemaIdentifier(), table.getNameIdentifier());
	}

	/**
	 * Return the name of an object. Where what others call a schema is a catalog,
	 * Hibernate leaves the schema of a mapping out.
	 * @param catalog the catalog of the mapping, {@code null} for the default one
	 * @param schema the schema of the mapping, {@code null} for the default one
	 * @param name the name within it
	 * @return the name as the database stores it
	 */
	ObjectName name(@Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {
		boolean catalogs = target().hasCatalogsForSchemas();
		return this.names.objectName(
				catalogs ? this.sqlContext.catalogWithDefault(catalog) : this.sqlContext.schemaWithDefault(schema),
				name);
	}

	/**
	 * Return whether the database keeps comments.
	 * @return whether Hibernate's {@code create} makes a comment
	 */
	boolean keepsComments() {
		return dialect().supportsCommentOn() && target().keepsComments();
	}

	/**
	 * Return the columns of a table in the order in which Hibernate creates them. The
	 * table itself holds them in the order in which Hibernate met them, which depends on
	 * the order of the classes, unless a setting has them sorted.
	 * @param table the table
	 * @return the columns
	 */
	Collection<Column> columns(Table table) {
		MetadataImplementor implementor = (MetadataImplementor) this.metadata;
		Collection<Column> ordered = implementor.getMetadataBuildingOptions()
			.getColumnOrderingStrategy()
			.orderTableColumns(table, implementor);
		return (ordered != null) ? ordered : table.getColumns();
	}

	boolean isDiscriminator(Column column) {
		return this.discriminators.contains(column);
	}

	/**
	 * Remember something that the value model cannot express.
	 * @param object what it is
	 * @param reason why it is not compared
	 */
	void notCompared(String object, String reason) {
		this.notCompared.add(new NotCompared(object, reason));
	}

	List<NotCompared> notCompared() {
		return this.notCompared;
	}

	private static Map<String, Object> settings(Metadata metadata) {
		return ((MetadataImplementor) metadata).getMetadataBuildingOptions()
			.getServiceRegistry()
			.requireService(ConfigurationService.class)
			.getSettings();
	}

}
