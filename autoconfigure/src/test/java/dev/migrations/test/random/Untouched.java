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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.PartColumns;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.TablePart;

/**
 * What a revision may change in the dump of a database: the lines that mention what it
 * names. A line of others stays even then, under the new names, unless the report names
 * what is lost.
 */
final class Untouched {

	/** What {@link Neighbours} leave behind. */
	private static final Pattern MARK = Pattern.compile("(?i)(foreign_|others_)\\w+|\\b71\\b");

	private static final Pattern SAME_NAME = Pattern.compile("(renamed\\d+) as \\1(?!\\d)");

	private static final Pattern UNICODE = Pattern.compile("\\\\([0-9a-f]{4})");

	private final Map<String, String> renamed = new TreeMap<>();

	private final Set<String> touched = new HashSet<>();

	/** Whether a type changes, and with it columns that do not mention it. */
	private final boolean types;

	/** In words, for whoever reads what was lost. */
	private final List<String> changes;

	private final Set<String> dropped = new HashSet<>();

	private final String said;

	/**
	 * Prepare for the revision of a decision.
	 * @param decision what is written, and what is said
	 * @param text how a change is said
	 */
	Untouched(Decision decision, ChangeText text) {
		this.changes = decision.planned().stream().map((planned) -> text.of(planned.change())).toList();
		this.types = decision.planned().stream().anyMatch((planned) -> planned.change() instanceof AlterObject<?>);
		for (PlannedChange planned : decision.planned()) {
			touch(planned.change());
		}
		this.said = Stream.concat(decision.notes().stream().map(Note::text), this.touched.stream())
			.collect(Collectors.joining("\n"))
			.toLowerCase(Locale.ROOT);
	}

	private void touch(SchemaChange change) {
		if (change instanceof RenameTable rename) {
			rename(rename.object().name(), rename.to().name());
		}
		else if (change instanceof RenameColumn rename) {
			rename(rename.column().name(), rename.to());
		}
		else if (change instanceof AlterColumn alter) {
			touch(alter.from());
		}
		else if (change instanceof DropPart<?> drop) {
			touch(drop.part());
			add(this.dropped, drop.part().name());
		}
		else if (change instanceof ReplacePart<?> replace) {
			touch(replace.from());
		}
		else if (change instanceof AddPart<?> add) {
			// a key takes the place of an index that the server made for another one
			add.part().accept(new PartColumns(add.table())).forEach((column) -> add(this.touched, column));
		}
		else {
			add(this.touched, change.object().name());
		}
		if (change instanceof ChangeTableComment comment) {
			add(this.touched, comment.table().comment());
		}
		if (change instanceof AlterColumn alter && alter.alters(ColumnProperty.COMMENT)) {
			add(this.touched, alter.from().comment());
		}
		if (change instanceof AlterColumn alter && alter.alters(ColumnProperty.DEFAULT)) {
			add(this.touched, alter.from().defaultValue());
		}
		if (change instanceof DropObject<?>) {
			add(this.dropped, change.object().name());
		}
	}

	private void rename(String from, String to) {
		String both = "renamed" + this.renamed.size();
		this.renamed.put(from.toLowerCase(Locale.ROOT), both);
		this.renamed.put(to.toLowerCase(Locale.ROOT), both);
	}

	private void touch(TablePart part) {
		add(this.touched, part.name());
		if (part instanceof PrimaryKey key) {
			key.columns().forEach((column) -> add(this.touched, column));
		}
	}

	/** What has no name, and no comment, is mentioned nowhere. */
	private static void add(Set<String> words, @Nullable String word) {
		if (word != null) {
			words.add(word.toLowerCase(Locale.ROOT));
		}
	}

	/**
	 * Return the lines that are gone although nobody named them.
	 * @param before the dump before the revision
	 * @param after the dump after it
	 * @param tables the names of the tables before
	 * @return the lines
	 */
	List<String> lost(List<String> before, List<String> after, Set<String> tables) {
		List<String> now = after.stream().map(this::named).toList();
		Set<String> there = now.stream().map(Resemblance::sorted).collect(Collectors.toSet());
		List<String> lost = new ArrayList<>();
		for (String line : before) {
			String named = named(line);
			boolean kept = there.contains(Resemblance.sorted(named)) || isOfDropped(named, tables)
					|| isOfDroppedTrigger(named, before, tables)
					|| ((mentions(named) || this.types) && !loses(named, now));
			if (!kept) {
				lost.add(line);
			}
		}
		if (!lost.isEmpty()) {
			after.stream()
				.filter((line) -> !before.contains(line))
				.forEach((line) -> lost.add("there is now: " + line));
			this.changes.forEach((change) -> lost.add("written: " + change));
		}
		return lost;
	}

	private String named(String line) {
		// the last line of a statement ends in another way
		String named = UNICODE.matcher(line)
			.replaceAll((code) -> Character.toString(Integer.parseInt(code.group(1), 16)))
			.toLowerCase(Locale.ROOT)
			.replaceAll("u&\"|[\"`]", "")
			.replaceAll("[\\s;,)]+$", "");
		for (Map.Entry<String, String> name : this.renamed.entrySet()) {
			named = word(name.getKey()).matcher(named).replaceAll(name.getValue());
		}
		// a view of PostgreSQL goes on to call its column what it was called
		return SAME_NAME.matcher(named).replaceAll("$1");
	}

	private boolean mentions(String line) {
		return this.touched.stream().anyMatch((name) -> isIn(line, name));
	}

	private boolean isIn(String line, String name) {
		return word(this.renamed.getOrDefault(name, name)).matcher(line).find();
	}

	private static Pattern word(String name) {
		return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])", Pattern.UNICODE_CHARACTER_CLASS);
	}

	/** The comment of a trigger does not name its table, which went with both. */
	private boolean isOfDroppedTrigger(String line, List<String> before, Set<String> tables) {
		if (!line.startsWith("comment on trigger ")) {
			return false;
		}
		String trigger = MARK.matcher(line).results().map(MatchResult::group).findFirst().orElse(line);
		return before.stream()
			.map(this::named)
			.filter((other) -> other.startsWith("create force trigger ") && isIn(other, trigger))
			.anyMatch((other) -> isOfDropped(other, tables));
	}

	/** A line that says something of a table names it first. */
	private boolean isOfDropped(String line, Set<String> tables) {
		return tables.stream()
			.map((table) -> table.toLowerCase(Locale.ROOT))
			.filter(line::contains)
			.min(Comparator.<String>comparingInt(line::indexOf)
				.thenComparing(Comparator.comparing(String::length).reversed()))
			.filter(this.dropped::contains)
			.isPresent();
	}

	private boolean loses(String line, List<String> now) {
		if (this.dropped.stream().anyMatch((name) -> isIn(line, name))
				&& (line.startsWith("comment on ") || line.startsWith("column ") || line.contains(" | "))) {
			return false;
		}
		List<String> marks = MARK.matcher(line).results().map((mark) -> mark.group()).toList();
		return marks.stream().noneMatch(this.said::contains)
				&& now.stream().noneMatch((other) -> marks.stream().allMatch(other::contains));
	}

}
