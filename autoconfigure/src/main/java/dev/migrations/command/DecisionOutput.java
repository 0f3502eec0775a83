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

package dev.migrations.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.failure.NextCommand;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.startup.CommandHint;
import dev.migrations.startup.ReportText;

/**
 * Prints what differs and what became of it.
 */
final class DecisionOutput {

	private final Product product;

	private final ChangeText text;

	private final CommandHint hint;

	private final PrintWriter out;

	DecisionOutput(Product product, CommandHint hint, PrintWriter out) {
		this.product = product;
		this.text = new ChangeText(product);
		this.hint = hint;
		this.out = out;
	}

	void write(Decision decision) {
		planned(decision);
		withheld(decision);
		protectedOnes(decision);
		notes(decision);
	}

	void write(List<UnregisteredEntity> unregistered) {
		unregistered.forEach((entity) -> this.out.println("Warning:   " + ReportText.say(entity)));
	}

	private void planned(Decision decision) {
		for (PlannedChange change : decision.planned()) {
			this.out.println("Detected:  " + this.text.of(change.change()));
		}
	}

	private void withheld(Decision decision) {
		decision.withheldOfOurs().forEach(this::withheld);
	}

	private void withheld(Withheld withheld) {
		this.out.println("Withheld:  " + this.text.of(withheld.change()) + ": " + withheld.reason());
		if (withheld.option() != null) {
			this.out.println("           To ask for it: "
					+ this.hint.of(NextCommand.of("generate").with(List.of(withheld.option()))));
		}
	}

	private void notes(Decision decision) {
		for (Note note : decision.notes()) {
			this.out.println(label(note.level()) + note.text(this.hint::of));
		}
		for (NotCompared notCompared : decision.notCompared()) {
			this.out.println("Not compared: " + notCompared.object() + ": " + notCompared.reason());
		}
	}

	private void protectedOnes(Decision decision) {
		List<ObjectName> tables = decision.protectedTablesOfOthers();
		if (!tables.isEmpty()) {
			this.out
				.println("Protected: " + tables.stream().map(this.product::spell).collect(Collectors.joining(", ")));
		}
		decision.protectedObjects().forEach((object) -> this.out.println("Protected: " + object));
		decision.filtered().forEach((object) -> this.out.println("Filtered:  " + object));
	}

	private static String label(Note.Level level) {
		return switch (level) {
			case NOTE -> "Note:      ";
			case WARN -> "Warning:   ";
			case SUGGEST -> "Suggested: ";
		};
	}

}
