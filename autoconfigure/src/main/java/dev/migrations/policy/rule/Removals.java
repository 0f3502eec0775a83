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

package dev.migrations.policy.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.PartColumns;
import dev.migrations.change.SchemaChange;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.policy.GoesAlong;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefinition;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * What no entity maps stays, unless a person named exactly that object. Columns have a
 * rule of their own.
 */
public final class Removals {

	private Removals() {
	}

	static Verdict table(DropObject<Table> change, RuleContext context) {
		if (context.allowed(change)) {
			return Stream.concat(lostRows(change, context), lost(change, context))
				.reduce(GoesAlong.noted(Verdict.plan(change), change, context), Verdict::warn, (one, other) -> other);
		}
		OptionalLong rows = context.answer(new RowQuestion.Rows(change.object()));
		boolean formerly = context.evidence().origins().created(change.object());
		Withheld.Kind kind = formerly ? Withheld.Kind.FORMERLY_MAPPED : Withheld.Kind.PROTECTED;
		return unregistered(change.dropped(), context)
			.map((entity) -> Verdict.withhold(new Withheld(change, kind, Sentences.unregistered(entity, rows), null)))
			.orElseGet(() -> context.withhold(change, kind, Sentences.unmappedTable(formerly, rows)));
	}

	private static Stream<String> lostRows(DropObject<Table> change, RuleContext context) {
		return context.answer(new RowQuestion.Rows(change.object()))
			.stream()
			.filter((rows) -> rows > 0)
			.mapToObj((rows) -> RowSentences.of(context).lostRows(change.object(), rows));
	}

	private static Stream<String> lost(DropObject<Table> change, RuleContext context) {
		String table = context.sentences().spelling().name(change.object());
		return context.ground()
			.database()
			.dependents(change.object())
			.stream()
			.filter((dependent) -> dependent.statement() == null)
			.map((dependent) -> "A downgrade cannot bring back the " + dependent.name() + " of " + table
					+ ": the database does not list all of them. Note them before you upgrade.");
	}

	/**
	 * Return the entity that somebody forgot to register: its table, and those of its
	 * collections, are not to be dropped but to be mapped again.
	 */
	private static Optional<String> unregistered(Table table, RuleContext context) {
		return Stream.concat(Stream.of(table.name()), table.foreignKeys().stream().map(ForeignKey::referencedTable))
			.filter((name) -> context.ground().unmapped(name))
			.flatMap((name) -> context.evidence().unregistered(context.sentences().spelling().name(name)).stream())
			.findFirst();
	}

	/**
	 * Sequences and types.
	 * @param change the change
	 * @param context everything that is known
	 * @return the verdict
	 */
	static Verdict standaloneObject(SchemaChange change, RuleContext context) {
		if (context.allowed(change)) {
			return Verdict.plan(change);
		}
		boolean formerly = change.drops(Sequence.class)
				&& context.evidence().origins().createdSequence(change.object());
		return withheld(change, formerly, context).protect(context.sentences().named(change));
	}

	/**
	 * Indexes are the territory of database administrators: counted, and withheld only
	 * when the settings want to hear of them.
	 * @param change the change
	 * @param context everything that is known
	 * @return the verdict
	 */
	static Verdict index(DropPart<Index> change, RuleContext context) {
		if (isDropAllowed(change, context)) {
			return Verdict.plan(change);
		}
		Optional<UniqueKey> key = madeUnique(change, context);
		if (key.isPresent()) {
			return Verdict.plan(change, new RowGuard.NoDuplicates(change.object(), key.get().columns()));
		}
		boolean strict = context.settings().comparison().indexes() == Strictness.STRICT
				&& !context.ground().unmapped(change.object());
		return (strict ? context.withhold(change, Withheld.Kind.UNDECLARED, Sentences.UNMAPPED) : Verdict.SILENT)
			.protect(context.sentences().named(change));
	}

	/**
	 * The model has a key of the same name over the same columns, and nothing is lost.
	 */
	private static Optional<UniqueKey> madeUnique(DropPart<Index> change, RuleContext context) {
		NameSpaces spaces = context.ground().database().product().nameSpaces();
		Index index = change.part();
		boolean plain = index.definition() == null && index.server().equals(ServerDefinition.NONE)
				&& index.parts().stream().noneMatch(Index.Part::descending);
		boolean needed = change.table()
			.foreignKeys()
			.stream()
			.anyMatch((key) -> index.columns().containsAll(key.columns()));
		return Stream.of(change)
			.filter((drop) -> plain && !needed)
			.flatMap((drop) -> context.ground().changes().stream())
			.filter((other) -> other.object().equals(change.object()) && other.adds(UniqueKey.class))
			.filter((other) -> other.added(spaces).stream().anyMatch(change.removed(spaces)::contains))
			.map((other) -> (UniqueKey) ((AddPart<?>) other).part())
			.filter((key) -> key.columns().equals(index.columns()))
			.findFirst();
	}

	/**
	 * Keys and checks. What belongs to an unmapped table or to unmapped columns alone is
	 * not listed beside them.
	 * @param change the change
	 * @param context everything that is known
	 * @return the verdict
	 */
	static Verdict constraint(DropPart<?> change, RuleContext context) {
		if (isDropAllowed(change, context)) {
			return Verdict.plan(change);
		}
		if (context.ground().unmapped(change.object())) {
			return Verdict.SILENT;
		}
		List<String> columns = columns(change.table(), change.part());
		boolean belongs = !columns.isEmpty()
				&& columns.stream().allMatch((column) -> context.ground().unmapped(change.object(), column));
		Verdict verdict = belongs ? Verdict.SILENT : ofMappedTable(change, context);
		return verdict.protect(context.sentences().named(change));
	}

	/** Rows that the model allows are refused as long as it stays. */
	private static Verdict ofMappedTable(DropPart<?> change, RuleContext context) {
		boolean formerly = context.evidence().origins().createdConstraint(change.object(), change.part().name());
		Verdict verdict = withheld(change, formerly, context);
		boolean refuses = formerly && !(change.part() instanceof PrimaryKey);
		return refuses ? verdict.warn(RowSentences.of(context).stillRefuses(change)) : verdict;
	}

	private static Verdict withheld(SchemaChange change, boolean formerly, RuleContext context) {
		return formerly ? context.withhold(change, Withheld.Kind.FORMERLY_MAPPED, Sentences.FORMERLY_MAPPED)
				: context.withhold(change, Withheld.Kind.PROTECTED, Sentences.UNMAPPED);
	}

	/**
	 * Return whether a removal was asked for: by name, with a column that it covers, or
	 * with its table.
	 * @param change the removal of a key, check or index
	 * @param context everything that is known
	 * @return whether it goes
	 */
	public static boolean isDropAllowed(DropPart<?> change, RuleContext context) {
		return context.allowed(change) || context.dropsTable(change.object())
				|| context.drops(change.object(), columns(change.table(), change.part()));
	}

	/**
	 * Return the columns that a part speaks of: those it was declared over, in their
	 * order, where it was.
	 * @param table the table
	 * @param part a key, check or index
	 * @return the stored names
	 */
	static List<String> columns(Table table, TablePart part) {
		return part.accept(new PartColumns(table));
	}

	/** Whether a foreign key can reference it. */
	static boolean isReferable(TablePart part) {
		return part instanceof PrimaryKey || part instanceof UniqueKey;
	}

}
