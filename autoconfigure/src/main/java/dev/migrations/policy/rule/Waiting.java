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

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TypeChange;
import dev.migrations.change.order.Resource;
import dev.migrations.change.order.Resource.ColumnExists;
import dev.migrations.change.order.Resource.ColumnToBeTyped;
import dev.migrations.change.order.Resource.ColumnTyped;
import dev.migrations.change.order.Resource.IdentityGone;
import dev.migrations.change.order.Resource.KeyExists;
import dev.migrations.change.order.Resource.NameFree;
import dev.migrations.change.order.Resource.PartGone;
import dev.migrations.change.order.Resource.SchemaExists;
import dev.migrations.change.order.Resource.TableExists;
import dev.migrations.change.order.Resource.TypeExists;
import dev.migrations.change.order.Resource.UsageGone;
import dev.migrations.change.order.Resource.ValueExists;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.DefaultFit;
import dev.migrations.policy.text.TypeText;
import dev.migrations.schema.Check;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;
import dev.migrations.sql.TypeForm;

/**
 * Withholds a change as long as it needs something that is itself withheld.
 *
 * @param change the change
 * @param alone what its rule says
 * @param judgement what becomes of the others
 * @param context everything that a rule may know
 */
record Waiting(SchemaChange change, Verdict alone, Judgement judgement,
		RuleContext context) implements Resource.Visitor<Optional<Verdict>> {

	/** A filter may have left the schema out: it is missing all the same. */
	@Override
	public Optional<Verdict> schemaExists(SchemaExists resource) {
		boolean absent = this.context.ground().database().absentSchemas().contains(resource.schema());
		if (!absent || this.judgement.isGiven(resource)) {
			return Optional.empty();
		}
		boolean own = resource.schema().equals(this.change.object().schema());
		String reason = own ? sentences().waitsForSchema(resource.schema())
				: sentences().needsSchema(resource.schema());
		return Optional.of(withheld(Withheld.Kind.OWNERSHIP, reason, this.judgement.withheldGiver(resource)));
	}

	/** What belongs to the table is told with it. */
	@Override
	public Optional<Verdict> tableExists(TableExists resource) {
		return this.judgement.withheldGiver(resource)
			.map((table) -> table.object().equals(this.change.object()) ? Verdict.SILENT
					: cannot(this.context.sentences().referencesNone(table.object())));
	}

	@Override
	public Optional<Verdict> columnExists(ColumnExists resource) {
		return this.judgement.withheldGiver(resource)
			.map((column) -> withheld(Withheld.Kind.CANNOT,
					sentences().needsColumn(resource.table(), resource.column()), Optional.empty()));
	}

	@Override
	public Optional<Verdict> typeExists(TypeExists resource) {
		return this.judgement.withheldGiver(resource)
			.map((type) -> withheld(Withheld.Kind.CANNOT, sentences().needsType(type.object()), Optional.empty()));
	}

	@Override
	public Optional<Verdict> valueExists(ValueExists resource) {
		return this.judgement.withheldGiver(resource)
			.map((type) -> withheld(Withheld.Kind.CANNOT, sentences().needsValue(type.object()), Optional.of(type)));
	}

	@Override
	public Optional<Verdict> keyExists(KeyExists resource) {
		return isThere(resource) ? Optional.empty()
				: this.judgement.withheldGiver(resource)
					.map((key) -> withheld(Withheld.Kind.CANNOT,
							sentences().needsKey(resource.table(), resource.columns()), Optional.of(key)));
	}

	private boolean isThere(KeyExists wanted) {
		return this.context.ground()
			.database()
			.table(wanted.table())
			.stream()
			.flatMap(Waiting::keys)
			.anyMatch(wanted.columns()::equals);
	}

	private static Stream<Set<String>> keys(Table table) {
		return Stream
			.concat(Stream.ofNullable(table.primaryKey()).map((key) -> key.columns()),
					table.uniqueKeys().stream().map((key) -> key.columns()))
			.map(HashSet::new);
	}

	@Override
	public Optional<Verdict> columnTyped(ColumnTyped resource) {
		return this.judgement.withheldGiver(resource).flatMap(this::waitingFor);
	}

	/** The change of type may not have been judged yet. */
	@Override
	public Optional<Verdict> columnToBeTyped(ColumnToBeTyped resource) {
		return this.judgement.givers(resource).stream().findFirst().flatMap((type) -> {
			if (!Judgement.plans(this.judgement.alone(type), type)) {
				return waitingFor(type);
			}
			// it is written with the type
			return DefaultInTheWay.of((AlterColumn) type, this.context).map((value) -> Verdict.SILENT);
		});
	}

	private Optional<Verdict> waitingFor(SchemaChange type) {
		return needs((AlterColumn) type)
				? Optional.of(withheld(Withheld.Kind.INCOMPATIBLE,
						this.context.sentences().waitsForType((AlterColumn) type), Optional.of(type)))
				: Optional.empty();
	}

	/**
	 * A value that fills rows is one of the new type, and not every type can be a key.
	 */
	private boolean needs(AlterColumn type) {
		boolean fills = this.alone.planned()
			.stream()
			.flatMap((planned) -> planned.guards().stream())
			.anyMatch(RowGuard.Backfill.class::isInstance);
		if (this.change instanceof AlterColumn alter && alter.refusesNull() && !fills) {
			return false;
		}
		Product product = this.context.ground().database().product();
		if (this.change.alters(ColumnProperty.DEFAULT) && ((AlterColumn) this.change).to().defaultValue() == null) {
			return false;
		}
		TypeForm former = TypeForm.of(type.from().type(), product);
		boolean key = Stream.of(PrimaryKey.class, UniqueKey.class, ForeignKey.class, Index.class)
			.anyMatch((kind) -> this.change.adds(kind) || this.change.replaces(kind));
		return this.context.typeChange(type) == TypeChange.INCOMPATIBLE
				|| (key && !AlterLimits.of(product).canBeKey(former)) || isNoValueOf(former, type.from().type());
	}

	/** A default is one of the values that a column lists, or that its type holds. */
	private boolean isNoValueOf(TypeForm former, String type) {
		String value = this.change.alters(ColumnProperty.DEFAULT) ? ((AlterColumn) this.change).to().defaultValue()
				: null;
		boolean unlisted = value != null && former.name().equals("enum")
				&& !former.arguments().containsAll(Mention.literals(value));
		return unlisted || (value != null && !DefaultFit.holds(value, type));
	}

	@Override
	public Optional<Verdict> identityGone(IdentityGone resource) {
		return this.judgement.isGiven(resource) ? Optional.empty() : Optional.of(Verdict.SILENT);
	}

	@Override
	public Optional<Verdict> nameFree(NameFree resource) {
		Optional<SchemaChange> taker = this.judgement.taker(resource.name());
		if (taker.isPresent()) {
			return Optional.of(withheld(Withheld.Kind.CANNOT, this.context.sentences().takenBefore(taker.get()),
					Optional.empty()));
		}
		SchemaChange holder = this.context.ground().nameHolders().get(resource.name());
		if (holder == null || this.judgement.isGiven(resource)) {
			return Optional.empty();
		}
		// nobody drops a table for the sake of a name
		Optional<SchemaChange> giver = this.judgement.withheldGiver(resource).filter(DropPart.class::isInstance);
		return Optional
			.of(withheld(Withheld.Kind.CANNOT, this.context.sentences().takenName(holder, giver.isPresent()), giver));
	}

	/** Whatever else goes is looked at as a whole. */
	@Override
	public Optional<Verdict> partGone(PartGone resource) {
		if (!(this.change instanceof AlterColumn alter) || this.judgement.isGiven(resource)) {
			return Optional.empty();
		}
		if (alter.alters(ColumnProperty.TYPE) && resource.part() instanceof Check check
				&& TypeText.isOfAnotherKind(alter)) {
			Optional<SchemaChange> giver = this.judgement.withheldGiver(resource);
			return Optional.of(withheld(Withheld.Kind.CANNOT,
					sentences().compared(this.context.sentences().named(new DropPart<>(alter.table(), check))), giver));
		}
		return alter.acceptsNull() ? Optional.of(Verdict.SILENT) : Optional.empty();
	}

	@Override
	public Optional<Verdict> usageGone(UsageGone resource) {
		return Optional.empty();
	}

	private WaitingSentences sentences() {
		return new WaitingSentences(this.context.sentences().spelling());
	}

	private Verdict cannot(String what) {
		Product product = this.context.ground().database().product();
		return withheld(Withheld.Kind.CANNOT, this.context.sentences().cannot(product, what), Optional.empty());
	}

	private Verdict withheld(Withheld.Kind kind, String reason, Optional<SchemaChange> giver) {
		return Verdict
			.withhold(new Withheld(this.change, kind, reason, giver.flatMap(this.judgement::asking).orElse(null)));
	}

}
