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
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TypeChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.policy.Note;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.Targets;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.policy.text.Counted;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.policy.text.ObjectText;
import dev.migrations.policy.text.SqlText;
import dev.migrations.schema.Check;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;

/**
 * All prose of the policy, so that it has one tone. Reasons follow the line of the change
 * and do not repeat the object; notes name it.
 */
public final class Sentences {

	static final String UNMAPPED = "no entity maps it";

	static final String FORMERLY_MAPPED = "no entity maps it any more";

	static final String UNMAPPED_DEFAULT = "the mapping declares no default; this one may have been set by hand";

	static final String UNMAPPED_COMMENT = "the mapping declares no comment; this one may have been written by hand";

	static final String MISSING_SCHEMA = "you must decide who owns this schema and who may use it";

	static final String NO_IDENTITY = "the database generates the ids today, and inserts that rely on it would fail";

	static final String TURNING_SEQUENCE = "the sequence would run backwards and reuse ids";

	static final String OTHER_PARTS = "columns hold its values: write a revision by hand to recreate"
			+ " the type and its columns";

	/** Reasons are published, and the line of the change has the expressions already. */
	private static final SqlText WITHOUT_LITERALS = new SqlText(false);

	private final Product product;

	private final NameDisplay spelling;

	private final ChangeText text;

	private final ObjectText objects;

	public Sentences(Product product) {
		this.product = product;
		this.spelling = new NameDisplay(product);
		this.text = new ChangeText(product);
		this.objects = new ObjectText(this.spelling);
	}

	public NameDisplay spelling() {
		return this.spelling;
	}

	public String named(SchemaChange removal) {
		return this.objects.of(removal);
	}

	public String named(View view) {
		return view.kind() + " " + this.spelling.name(view.name());
	}

	static String unmappedTable(boolean formerly, OptionalLong rows) {
		return unmapped(formerly) + (rows.isPresent() ? " (" + Counted.of(rows.getAsLong(), "row") + ")" : "");
	}

	String typeInUse(ObjectName table, String column) {
		return "column " + this.spelling.member(table, column) + " still has this type";
	}

	static String unregistered(String entity, OptionalLong rows) {
		return "it belongs to the entity " + entity.substring(entity.lastIndexOf('.') + 1)
				+ ", which is not part of the model: register the entity, by @EntityScan for example"
				+ (rows.isPresent() ? " (" + Counted.of(rows.getAsLong(), "row") + ")" : "");
	}

	static String unmappedColumn(boolean formerly, OptionalLong values) {
		return unmapped(formerly) + (values.isPresent() ? " (" + holdsValue(values.getAsLong()) + ")" : "");
	}

	String insertsFail(ObjectName table, String column) {
		return "inserts into " + this.spelling.name(table) + " fail as long as " + this.spelling.member(table, column)
				+ ", which no entity maps, is NOT NULL and has no default";
	}

	Note relax(ObjectName table, String column, boolean formerly) {
		return new Note(Note.Level.SUGGEST,
				"let " + this.spelling.member(table, column) + " accept NULL (ALTER TABLE " + statement(table)
						+ " ALTER COLUMN " + statement(column) + " DROP NOT NULL)",
				formerly ? NextStep.run("To have it written", "generate",
						"--app.migrations.generate.relax-unmapped-not-null=emit")
						: NextStep.run("To write it by hand", "revision", "-m", "..."));
	}

	String newColumnNeedsValue(ObjectName table, String column, OptionalLong rows, @Nullable String suggestion) {
		return this.spelling.member(table, column) + " is new and NOT NULL, and " + this.spelling.name(table)
				+ " holds " + (rows.isPresent() ? Counted.of(rows.getAsLong(), "row") : "an unknown number of rows")
				+ ": " + fill(table, column, suggestion);
	}

	String nulls(AlterColumn change, long nulls, @Nullable String expression, @Nullable String suggestion) {
		String column = change.from().name();
		String found = this.spelling.member(change.object(), column) + " becomes NOT NULL: "
				+ Counted.of(nulls, "existing NULL value");
		return (expression != null) ? found + ", filled with " + expression
				: found + "; " + fill(change.object(), column, suggestion);
	}

	String orphans(AddPart<ForeignKey> change, long orphans) {
		return Counted.of(orphans, "row") + " in " + this.spelling.name(change.object())
				+ ((orphans == 1) ? " references" : " reference") + " no row of "
				+ this.spelling.name(change.part().referencedTable()) + " through "
				+ this.spelling.columns(change.part().columns()) + stops();
	}

	String duplicates(ObjectName table, List<String> columns, long groups) {
		return Counted.of(groups, "value") + " of " + this.spelling.columns(columns)
				+ ((groups == 1) ? " occurs" : " occur") + " more than once in " + this.spelling.name(table)
				+ "; the upgrade stops here until " + ((groups == 1) ? "it is" : "they are") + " unique";
	}

	String violations(ObjectName table, Check check, long rows) {
		return Counted.of(rows, "row") + " in " + this.spelling.name(table) + ((rows == 1) ? " does" : " do")
				+ " not satisfy " + check.expression() + stops();
	}

	String replaced(SchemaChange change) {
		return this.text.of(change) + " (dropped and recreated; rows are not touched)";
	}

	String type(AlterColumn change, TypeChange effect, RowQuestion question, OptionalLong answer) {
		String types = WITHOUT_LITERALS.type(change.from().type()) + " to " + WITHOUT_LITERALS.type(change.to().type());
		String reason = (effect == TypeChange.NARROWING) ? "values could be cut, rounded or refused (" + types
				: "values would need a conversion or mean something else afterwards (" + types;
		return reason + (answer.isPresent() ? "; " + figure(question, answer.getAsLong()) : "") + ")";
	}

	String typeAllowed(AlterColumn change) {
		return this.text.of(change) + " was asked for; "
				+ (Fit.of(change, this.product).isPresent() ? "the upgrade stops before it if a value would not survive"
						: "whether every value survives is not checked");
	}

	String zone(AlterColumn change) {
		String column = this.spelling.member(change.object(), change.from().name());
		return PolicyTarget.of(this.product)
			.zoneOfConversions()
			.map((zone) -> "the values of " + column + " are converted as times of " + zone
					+ "; where they are times of another zone, name that one in the revision and in its rollback")
			.orElseGet(() -> "the values of " + column + " are converted in the time zone of the session");
	}

	String computedFrom(AlterColumn change, List<String> columns) {
		return this.spelling.columns(columns) + " of " + this.spelling.name(change.object())
				+ ((columns.size() == 1) ? " is" : " are") + " computed from "
				+ this.spelling.member(change.object(), change.from().name())
				+ ", whose type changes: where the database does not allow that, the upgrade stops before the change";
	}

	/**
	 * Return why a change waits for a type.
	 * @param type the change of the type
	 * @return the reason
	 */
	public String waitsForType(AlterColumn type) {
		return "it needs the type of " + this.spelling.member(type.object(), type.from().name())
				+ " to change first, and that is withheld";
	}

	String identityDiffers(AlterColumn change) {
		String column = this.spelling.member(change.object(), change.from().name());
		return change.to().identity()
				? column + " is an identity in the model only: inserts fail until the database generates the ids"
				: column + " is an identity in the database only: let what generates the ids in the model, a sequence for"
						+ " example, start above the largest one";
	}

	static String generated(AlterColumn change) {
		return (change.to().generatedAs() != null) ? "every row would be recomputed"
				: "the values would no longer follow from the other columns";
	}

	static String cannotGenerate(AlterColumn change) {
		return "an ordinary column, " + WITHOUT_LITERALS.type(change.from().type())
				+ " today, cannot become a generated one without losing its values";
	}

	String primaryKey(ReplacePart<PrimaryKey> change) {
		return "rows are identified by " + this.spelling.columns(change.from().columns())
				+ " today, and foreign keys and running applications rely on it";
	}

	String shrinkingKey(ReplacePart<UniqueKey> change, OptionalLong groups) {
		return "rows that differ only in the other columns of " + this.spelling.columns(change.from().columns())
				+ " would be refused" + (groups.isPresent() ? " (" + Counted.of(groups.getAsLong(), "value")
						+ ((groups.getAsLong() == 1) ? " occurs" : " occur") + " more than once)" : "");
	}

	static String narrowerCheck(OptionalLong rows) {
		return "values that are accepted today could be refused"
				+ (rows.isPresent() ? " (" + Counted.of(rows.getAsLong(), "row") + " would be)" : "");
	}

	/**
	 * Say what a replacement would lose.
	 * @param part a part of which the server says more than its values do
	 * @return the reason
	 */
	static String saysMore(TablePart part) {
		return "the database knows more about it than a revision can write, and a replacement would lose that: "
				+ WITHOUT_LITERALS.type(String.valueOf(part.server().text())) + "; replace it by hand";
	}

	String increment(AlterObject<Sequence> change) {
		long database = change.from().increment();
		String found = this.spelling.name(change.object()) + " advances by " + database + ", the model allocates "
				+ change.to().increment() + " at once: ";
		return found + ((Math.abs(database) < Math.abs(change.to().increment()))
				? "ids collide until the sequence follows" : "ids skip until the sequence follows, and collide for"
						+ " instances of the previous version after that; stop them first");
	}

	static String enumValues(Withheld.Kind kind) {
		String reason = (kind == Withheld.Kind.NARROWING) ? "rows that hold a removed value would be refused"
				: "the values would sort in another order";
		return reason + ", and the type must be recreated";
	}

	/**
	 * Return why a table cannot be renamed.
	 * @param rename the rename
	 * @param holder what has the name, as the change that drops it
	 * @return the sentence
	 */
	public String takenTarget(RenameTable rename, SchemaChange holder) {
		return "Cannot " + this.text.of(rename) + ": " + named(holder) + " already has this name.";
	}

	String takenBefore(SchemaChange taker) {
		return "'" + this.text.of(taker) + "' takes this name; choose another";
	}

	String takenName(SchemaChange holder, boolean unmapped) {
		return named(holder) + " already has this name and "
				+ (unmapped ? "stays until you ask for its removal" : "stays; choose another");
	}

	String cannot(Product product, String what) {
		return product.displayName() + " cannot " + what;
	}

	String referencesNone(ObjectName table) {
		return "create a foreign key to " + this.spelling.name(table) + ", which is not created";
	}

	String referencesView(ObjectName view) {
		return this.spelling.name(view) + " is a view, and a foreign key cannot reference it";
	}

	/**
	 * Return that a table of the model is a view of the database.
	 * @param view the view
	 * @param missing the columns that it lacks
	 * @return the note
	 */
	public String mappedToView(View view, List<String> missing) {
		String text = this.spelling.name(view.name()) + " is mapped as a table and is a " + view.kind()
				+ " in the database: nothing is written for it";
		return missing.isEmpty() ? text : text + "; it lacks " + this.spelling.columns(missing);
	}

	/**
	 * Return that views may stand in the way.
	 * @param views the views in words
	 * @return the note
	 */
	public String viewsMayRead(List<String> views) {
		return "a view that reads what is dropped or changes its type can stop the upgrade before that: "
				+ String.join(", ", views);
	}

	static String readBy(List<String> readers) {
		return "the server changes no type that something else reads: " + String.join(", ", readers);
	}

	String blocked(SchemaChange removal, List<SchemaChange> blockers, List<String> readers) {
		return "Cannot " + this.text.of(removal) + ": " + stillNeeded(blockers, readers) + ".";
	}

	String stillNeeded(List<SchemaChange> blockers, List<String> readers) {
		List<String> all = Stream.concat(blockers.stream().map(this::blocker), readers.stream()).toList();
		return String.join(", ", all) + ((all.size() == 1) ? " still needs it" : " still need it");
	}

	static NextStep unblock(List<CommandOption> options) {
		return options.isEmpty() ? NextStep.of("Remove that by hand first, in a revision of its own.")
				: NextStep.run("Ask for all of it", NextCommand.of("generate").with(options));
	}

	/**
	 * Return that a model without entities is no model.
	 * @param tables how many tables would be unmapped
	 * @return the sentence
	 */
	public static String noEntities(long tables) {
		return "no entities found; " + Counted.of(tables, "table") + " would be unmapped";
	}

	private String blocker(SchemaChange change) {
		return Targets.drops(change) ? this.objects.of(change) : "what '" + this.text.of(change) + "' would replace";
	}

	private String fill(ObjectName table, String column, @Nullable String suggestion) {
		return "fill in the backfill step before the upgrade, or generate with --default "
				+ this.spelling.member(table, column) + "=" + ((suggestion != null) ? suggestion : "<expression>");
	}

	private String statement(ObjectName table) {
		String schema = table.schema();
		return (schema != null) ? statement(schema) + "." + statement(table.name()) : statement(table.name());
	}

	private String statement(String stored) {
		String name = this.spelling.name(stored);
		return (!name.equals(name.toLowerCase(Locale.ROOT)) || !name.matches("[a-z_][a-z0-9_]*"))
				? NameDisplay.quoted(stored) : name;
	}

	private static String figure(RowQuestion question, long answer) {
		if (question instanceof RowQuestion.LongestText) {
			return "the longest text has " + Counted.of(answer, "character");
		}
		return (question instanceof RowQuestion.Violations)
				? Counted.of(answer, "row") + ((answer == 1) ? " does" : " do") + " not fit" : holdsValue(answer);
	}

	private static String unmapped(boolean formerly) {
		return formerly ? FORMERLY_MAPPED : "no entity maps it, and no revision created it";
	}

	private static String holdsValue(long values) {
		return (values == 1) ? "1 row holds a value" : values + " rows hold a value";
	}

	private static String stops() {
		return "; the upgrade stops here until that is fixed";
	}

}
