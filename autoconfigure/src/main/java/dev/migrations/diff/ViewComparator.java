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
import java.util.Locale;
import java.util.Objects;

import dev.migrations.change.CreateObject;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.View;

/**
 * Is there a view for each query of the model? Every database keeps the text of a view in
 * words of its own, so that nothing can be said about a view that exists.
 */
final class ViewComparator {

	private final Schema database;

	private final ChangeCollector findings;

	ViewComparator(Schema database, ChangeCollector findings) {
		this.database = database;
		this.findings = findings;
	}

	void compare(Schema model) {
		List<View> missing = new ArrayList<>();
		for (View view : model.views()) {
			if (view.query() != null && !exists(view.name())) {
				missing.add(view);
			}
			else if (view.query() != null) {
				this.findings.notCompared("view " + view.name(), "the text of a view is not compared");
			}
		}
		while (!missing.isEmpty()) {
			View next = missing.stream().filter((view) -> !reads(view, missing)).findFirst().orElse(missing.get(0));
			missing.remove(next);
			this.findings.add(new CreateObject<>(next));
		}
	}

	private boolean exists(ObjectName name) {
		return this.database.table(name).isPresent()
				|| this.database.views().stream().anyMatch((view) -> view.name().equals(name));
	}

	private static boolean reads(View view, List<View> others) {
		String query = Objects.requireNonNullElse(view.query(), "").toLowerCase(Locale.ROOT);
		return others.stream()
			.filter((other) -> !other.equals(view))
			.anyMatch((other) -> query.contains(other.name().name().toLowerCase(Locale.ROOT)));
	}

}
