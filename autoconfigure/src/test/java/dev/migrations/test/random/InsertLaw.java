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

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.HibernateException;

import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestModel;

/**
 * The application can insert what its model allows, or the report has said that it
 * cannot.
 */
final class InsertLaw {

	private static final String LAW = "inserts";

	/** The values of the tests repeat themselves; ids that the database gives do not. */
	private static final Pattern UNIQUE = Pattern.compile("unique|duplicate");

	private static final Pattern PRIMARY_KEY = Pattern.compile("primary|pkey");

	private static final Pattern OF_SQLITE = Pattern
		.compile("A PRIMARY KEY constraint failed \\(UNIQUE constraint failed: (\\w+)\\.");

	/** What H2 says of every index, before it names the one. */
	private static final String EITHER = "unique index or primary key violation";

	private static final Set<EntityDescription.Identifier> ASSIGNED = EnumSet.of(EntityDescription.Identifier.ASSIGNED,
			EntityDescription.Identifier.ASSIGNED_TEXT);

	private final Model model;

	private final ScratchDatabase hibernates;

	private final Supplier<Decision> report;

	private final Consumer<String> counted;

	/**
	 * Create a law.
	 * @param model what the application maps
	 * @param hibernates a database for what Hibernate creates of it
	 * @param report what the database lacks
	 * @param counted told what happened
	 */
	InsertLaw(Model model, ScratchDatabase hibernates, Supplier<Decision> report, Consumer<String> counted) {
		this.model = model;
		this.hibernates = hibernates;
		this.report = report;
		this.counted = counted;
	}

	/**
	 * Hold the law.
	 * @param first the number of the first row
	 * @param refused what was refused, by entity
	 * @throws BrokenLawException when nothing explains a refusal
	 */
	void hold(int first, Map<String, HibernateException> refused) {
		this.hibernates.empty();
		try (MappedModel alone = MappedModel.of(this.model, this.hibernates.database(), this.hibernates.dataSource())) {
			TestModel.create(this.hibernates.dataSource(), alone.metadata());
			Set<String> anywhere = alone.insertRows(first).keySet();
			Decision said = this.report.get();
			refused.forEach((entity, refusal) -> {
				if (anywhere.contains(entity)) {
					this.counted.accept("refused by Hibernate's schema too");
				}
				else if (isRepeated(entity, refusal)) {
					this.counted.accept("refused as repeated");
				}
				else if (isBesideOrphan(refusal, alone.rootTable(entity))) {
					this.counted.accept("refused beside a row without its parent");
				}
				else if (says(said, alone.tables(entity))) {
					this.counted.accept("refused as the report says");
				}
				else {
					BrokenLawException.attempt(LAW, () -> {
						throw refusal;
					});
				}
			});
		}
	}

	private boolean isRepeated(String entity, HibernateException refusal) {
		String text = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
		EntityDescription described = this.model.entity(entity);
		boolean assigned = ASSIGNED.contains(this.model.entity(this.model.root(described)).identifier());
		return UNIQUE.matcher(text).find() && (assigned || !PRIMARY_KEY.matcher(text.replace(EITHER, "")).find());
	}

	/** SQLite has no foreign keys: a way back took the parent, as it was allowed to. */
	private static boolean isBesideOrphan(HibernateException refusal, String root) {
		Matcher table = OF_SQLITE.matcher(String.valueOf(refusal.getMessage()));
		return table.find() && !table.group(1).equalsIgnoreCase(root);
	}

	private static boolean warns(Decision said, Set<String> tables) {
		return said.notes()
			.stream()
			.map(Note::text)
			.filter((text) -> text.contains("gives ids below the largest"))
			.anyMatch((text) -> tables.stream()
				.anyMatch((table) -> text.toLowerCase(Locale.ROOT)
					.replace("\"", "")
					.startsWith("inserts into " + table.toLowerCase(Locale.ROOT) + " can fail")));
	}

	/** A revision that the rows refused is still to be written. */
	private static boolean says(Decision said, Set<String> tables) {
		return !said.planned().isEmpty() || warns(said, tables) || said.withheld()
			.stream()
			.map((withheld) -> withheld.change())
			.anyMatch((change) -> tables.contains(change.object().name()) || ChangeKind.CHANGE_ENUM_TYPE.is(change));
	}

}
