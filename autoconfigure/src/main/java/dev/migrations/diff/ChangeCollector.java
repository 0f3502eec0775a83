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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.ChangeGraph;
import dev.migrations.schema.NotCompared;
import dev.migrations.sql.ExpressionForm;

/**
 * Collects what the comparators find.
 */
final class ChangeCollector {

	private final List<SchemaChange> changes = new ArrayList<>();

	private final List<NotCompared> notCompared = new ArrayList<>();

	private final List<Remark> remarks = new ArrayList<>();

	void add(SchemaChange change) {
		this.changes.add(change);
	}

	void remark(Remark remark) {
		this.remarks.add(remark);
	}

	void notCompared(String object, String reason) {
		this.notCompared.add(new NotCompared(object, reason));
	}

	void notCompared(List<NotCompared> found) {
		this.notCompared.addAll(found);
	}

	/**
	 * Add what two expressions say about each other.
	 * @param likeness whether they mean the same
	 * @param change the change to add when they do not
	 * @param object what is compared
	 */
	void add(ExpressionForm.Likeness likeness, SchemaChange change, String object) {
		Consumer<String> undecided = (reason) -> notCompared(object, reason);
		switch (likeness) {
			case DIFFERENT -> add(change);
			case UNDECIDABLE -> undecided.accept("its expression and the model's cannot be compared");
			case SAME -> {
			}
		}
	}

	Comparison comparison(Renaming renaming) {
		return new Comparison(new ChangeGraph(this.changes, renaming.database()).changes(),
				this.notCompared.stream().distinct().toList(), renaming.outcomes(), this.remarks);
	}

}
