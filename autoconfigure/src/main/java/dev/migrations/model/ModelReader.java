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
import java.util.List;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * Reads what Hibernate's own {@code create} would make of the metadata. The result holds
 * nothing of Hibernate, so that the metadata can be let go.
 */
public final class ModelReader {

	private final @Nullable String defaultSchema;

	/**
	 * Create a reader.
	 * @param defaultSchema the schema that the connection starts in, whose objects are
	 * named without a schema; {@code null} if it is not known
	 */
	public ModelReader(@Nullable String defaultSchema) {
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Read the metadata. Columns have their final order only after the session factory
	 * was built.
	 * @param metadata the metadata of an application
	 * @return the tables, views, sequences and types that the entities are mapped to
	 */
	public Schema read(Metadata metadata) {
		ModelContext context = new ModelContext(metadata, this.defaultSchema);
		AuxiliaryObjectReader types = new AuxiliaryObjectReader(context);
		List<EnumType> enumTypes = types.read();
		List<StructType> structTypes = types.structTypes();
		List<Table> tables = tables(context, enumTypes);
		List<Rename> renames = new RenameReader(context).read();
		return new Schema(context.names().product(), tables, views(context), sequences(context), enumTypes,
				context.notCompared()
					.stream()
					.distinct()
					.sorted(Comparator.comparing(NotCompared::object).thenComparing(NotCompared::reason))
					.toList())
			.withStructTypes(structTypes)
			.withRenames(renames)
			.withIdSources(new IdSourceReader(context).read());
	}

	private List<Table> tables(ModelContext context, List<EnumType> enumTypes) {
		TableReader reader = new TableReader(context, enumTypes);
		return namespaces(context).stream()
			.flatMap((namespace) -> namespace.getTables().stream())
			.filter((table) -> table.isPhysicalTable() && !table.isView())
			.map(reader::read)
			.sorted(Comparator.comparing(Table::name))
			.toList();
	}

	private List<View> views(ModelContext context) {
		return namespaces(context).stream()
			.flatMap((namespace) -> namespace.getTables().stream())
			.filter((table) -> table.isPhysicalTable() && table.isView())
			.map((table) -> new View(context.tableName(table), "view",
					context.columns(table)
						.stream()
						.map((column) -> context.names().ofRendered(column.getQuotedName()))
						.toList(),
					table.getViewQuery()))
			.sorted(Comparator.comparing(View::name))
			.toList();
	}

	private List<Sequence> sequences(ModelContext context) {
		SequenceReader reader = new SequenceReader(context);
		return namespaces(context).stream()
			.flatMap((namespace) -> reader.read(namespace).stream())
			.sorted(Comparator.comparing(Sequence::name))
			.toList();
	}

	private List<Namespace> namespaces(ModelContext context) {
		List<Namespace> result = new ArrayList<>();
		context.metadata().getDatabase().getNamespaces().forEach(result::add);
		return result;
	}

}
