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

import java.util.List;

import dev.migrations.change.CreateObject;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;

/**
 * Compares a database with a model. The comparison is pure: the same two schemas give the
 * same changes in the same order, in whatever order their parts were read.
 */
public final class SchemaComparison {

	private SchemaComparison() {
	}

	/**
	 * List what differs.
	 * @param database what the database holds
	 * @param model what the model maps, spelled for the product of the database
	 * @return the changes that would bring the database to the model, and what cannot be
	 * compared
	 */
	public static Comparison compare(Schema database, Schema model) {
		return compare(new Renaming(database, List.of(), List.of()), model, ComparisonSettings.DEFAULTS);
	}

	/**
	 * List what differs after renames.
	 * @param renaming what the database would hold after them
	 * @param model what the model maps, spelled for the product of the database
	 * @param settings how far the comparison goes
	 * @return the renames and the changes that would then bring the database to the model
	 */
	public static Comparison compare(Renaming renaming, Schema model, ComparisonSettings settings) {
		Schema database = renaming.database();
		ChangeCollector findings = new ChangeCollector();
		renaming.changes().forEach(findings::add);
		findings.notCompared(database.notCompared());
		findings.notCompared(model.notCompared());
		database.absentSchemas()
			.forEach((name) -> findings.add(new CreateObject<>(new Namespace(ObjectName.of(name)))));
		new EnumTypeComparator(findings).compare(database.enumTypes(), model.enumTypes());
		new StructTypeComparator(findings).compare(database, model);
		new SequenceComparator(findings).compare(database.sequences(), model.sequences());
		new TableComparator(database, model, settings, findings).compare();
		new ViewComparator(database, findings).compare(model);
		return findings.comparison(renaming);
	}

}
