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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.PooledOptimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.IdSource;
import dev.migrations.schema.IdSource.Block;
import dev.migrations.schema.ObjectName;

/**
 * Reads which sequence, or which row of a table, gives the ids of which tables.
 */
final class IdSourceReader {

	private final ModelContext context;

	private final List<IdSource> sources = new ArrayList<>();

	IdSourceReader(ModelContext context) {
		this.context = context;
	}

	List<IdSource> read() {
		for (PersistentClass entity : this.context.metadata().getEntityBindings()) {
			if (entity instanceof RootClass root) {
				read(root.getIdentifier(), root, tables(root));
			}
		}
		for (Collection collection : this.context.metadata().getCollectionBindings()) {
			if (collection instanceof IdentifierCollection bag) {
				read(bag.getIdentifier(), null, Set.of(bag.getCollectionTable()));
			}
		}
		this.sources.sort(Comparator.comparing(IdSource::toString));
		return List.copyOf(this.sources);
	}

	/** Each class of a hierarchy without a common table has one of its own. */
	private static Set<Table> tables(RootClass root) {
		Set<Table> tables = new LinkedHashSet<>();
		Stream.concat(Stream.of(root), root.getSubclassClosure().stream())
			.map(PersistentClass::getIdentityTable)
			.filter(Table::isPhysicalTable)
			.forEach(tables::add);
		return tables;
	}

	private void read(KeyValue identifier, @Nullable RootClass root, Set<Table> tables) {
		List<Selectable> columns = identifier.getSelectables();
		if (columns.size() != 1 || !(columns.get(0) instanceof Column column)) {
			return;
		}
		generator(identifier, root).flatMap(this::counter)
			.ifPresent((counter) -> tables.forEach((table) -> this.sources
				.add(new IdSource(counter.source(), counter.row(), counter.increment(), counter.block(),
						this.context.tableName(table), this.context.names().ofRendered(column.getQuotedName())))));
	}

	/** Hibernate makes a generator anew for everybody who asks. */
	private Optional<Generator> generator(KeyValue identifier, @Nullable RootClass root) {
		try {
			return Optional.ofNullable(identifier.createGenerator(this.context.dialect(), root,
					(root != null) ? root.getIdentifierProperty() : null, new Settings(this.context.sqlContext())));
		}
		catch (RuntimeException ex) {
			// a generator may be anybody's class: the application finds out by itself
			return Optional.empty();
		}
	}

	private Optional<Counter> counter(Generator generator) {
		if (generator instanceof SequenceStyleGenerator style) {
			DatabaseStructure structure = style.getDatabaseStructure();
			QualifiedName name = structure.getPhysicalName();
			ObjectName source = this.context.name(name.getCatalogName(), name.getSchemaName(), name.getObjectName());
			Counter counter = new Counter(source, null, structure.getIncrementSize(), block(style.getOptimizer()));
			return structure.isPhysicalSequence() ? Optional.of(counter)
					: table(name.getObjectName()).map((table) -> counter.withRow(row(table)));
		}
		if (generator instanceof TableGenerator rows) {
			String name = rows.getTableName();
			return table(Identifier.toIdentifier(name.substring(name.lastIndexOf('.') + 1))).map((table) -> new Counter(
					this.context.tableName(table), new IdSource.Row(stored(rows.getValueColumnName()),
							stored(rows.getSegmentColumnName()), rows.getSegmentValue()),
					rows.getIncrementSize(), block(rows.getOptimizer())));
		}
		return Optional.empty();
	}

	private static Block block(Optimizer optimizer) {
		if (optimizer.getIncrementSize() > 1 && !optimizer.applyIncrementSizeToSourceValues()) {
			return Block.MULTIPLIES;
		}
		return (optimizer instanceof PooledOptimizer) ? Block.ENDS : Block.BEGINS;
	}

	private IdSource.Row row(Table counting) {
		return new IdSource.Row(
				this.context.names().ofRendered(counting.getColumns().iterator().next().getQuotedName()), null, null);
	}

	private Optional<Table> table(Identifier name) {
		for (Namespace namespace : this.context.metadata().getDatabase().getNamespaces()) {
			for (Table table : namespace.getTables()) {
				if (table.getNameIdentifier().equals(name) || table.equals(namespace.locateTable(name))) {
					return Optional.of(table);
				}
			}
		}
		return Optional.empty();
	}

	private String stored(String column) {
		return this.context.names().ofRendered(column);
	}

	/** What gives the ids, whoever gets them. */
	private record Counter(ObjectName source, IdSource.@Nullable Row row, long increment, Block block) {

		Counter withRow(IdSource.Row counting) {
			return new Counter(this.source, counting, this.increment, this.block);
		}

	}

	/**
	 * What Hibernate gives a generator when it reads the mappings.
	 *
	 * @param getSqlStringGenerationContext how Hibernate renders names
	 */
	private record Settings(SqlStringGenerationContext getSqlStringGenerationContext) implements GeneratorSettings {

		@Override
		public @Nullable String getDefaultCatalog() {
			return text(this.getSqlStringGenerationContext.getDefaultCatalog());
		}

		@Override
		public @Nullable String getDefaultSchema() {
			return text(this.getSqlStringGenerationContext.getDefaultSchema());
		}

		private static @Nullable String text(@Nullable Identifier identifier) {
			return (identifier != null) ? identifier.getCanonicalName() : null;
		}

	}

}
