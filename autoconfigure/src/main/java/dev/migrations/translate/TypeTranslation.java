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

package dev.migrations.translate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import liquibase.change.Change;
import liquibase.change.core.AlterSequenceChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.NotPrecondition;
import liquibase.precondition.core.SequenceExistsPrecondition;

import dev.migrations.change.AlterObject;
import dev.migrations.change.CreateObject;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.translate.Step.Condition;

/**
 * Sequences and named enum types to steps.
 */
final class TypeTranslation {

	private TypeTranslation() {
	}

	static void register(Translators translators) {
		translators.createObject(Namespace.class, (change, context) -> List
			.of(Step.of(Sql.change("create schema " + context.spelling().sql(change.object())))));
		translators.dropObject(Namespace.class, (change, context) -> List
			.of(Step.of(Sql.change("drop schema " + context.spelling().sql(change.object())))));
		translators.createObject(Sequence.class, TypeTranslation::create);
		translators.dropObject(Sequence.class, (change, context) -> List.of(Step.of(drop(change.dropped(), context))));
		translators.alterObject(Sequence.class,
				(change, context) -> Stream
					.concat(Stream.of(Step.of(alter(change.to(), context))),
							FirstIdSteps.ofAltered(change.from(), change.to(), context))
					.toList());
		translators.createObject(EnumType.class,
				(change, context) -> List.of(Step.of(Sql.change(context.ddl().createType(change.created())))));
		translators.dropObject(EnumType.class,
				(change, context) -> List.of(Step.of(Sql.change(context.ddl().dropType(change.dropped())))));
		translators.alterObject(EnumType.class, TypeTranslation::changeType);
		translators.alterObject(StructType.class, (change, context) -> {
			throw new IllegalStateException("It is never planned.");
		});
		translators.createObject(StructType.class,
				(change, context) -> List.of(Step.of(create(change.created(), context))));
		translators.dropObject(StructType.class, (change, context) -> List
			.of(Step.of(Sql.change("drop type " + context.spelling().sql(change.object())))));
	}

	private static List<Step> create(CreateObject<Sequence> change, TranslationContext context) {
		Sequence sequence = change.created();
		List<Step> steps = new ArrayList<>();
		steps.add(Step.of(create(sequence, context)).when(List.of(absent(sequence, context))));
		FirstIdSteps.of(sequence, context).forEach(steps::add);
		return steps;
	}

	private static Change create(Sequence sequence, TranslationContext context) {
		IdentifierQuoting spelling = context.spelling();
		if (sequence.options() != null || !spelling.carries(List.of(sequence.name().name()))) {
			String uncached = context.ddl().cachesSequences() ? " nocache" : "";
			return Sql.change("create sequence " + spelling.sql(sequence.name()) + " start with " + sequence.start()
					+ " increment by " + sequence.increment()
					+ ((sequence.options() != null) ? " " + sequence.options() : uncached));
		}
		CreateSequenceChange change = new CreateSequenceChange();
		change.setSchemaName(spelling.nullable(sequence.name().schema()));
		change.setSequenceName(spelling.name(sequence.name().name()));
		change.setStartValue(BigInteger.valueOf(sequence.start()));
		change.setIncrementBy(BigInteger.valueOf(sequence.increment()));
		if (context.ddl().cachesSequences()) {
			change.setCacheSize(BigInteger.ZERO);
		}
		return change;
	}

	/** Liquibase's own change takes along on PostgreSQL what uses the sequence. */
	private static Change drop(Sequence sequence, TranslationContext context) {
		return Sql.change("drop sequence " + context.spelling().sql(sequence.name()));
	}

	private static Change alter(Sequence sequence, TranslationContext context) {
		IdentifierQuoting spelling = context.spelling();
		boolean refused = !TranslationForms.of(context.product()).carriesIncrements();
		if (refused || !spelling.carries(List.of(sequence.name().name()))) {
			return Sql
				.change("alter sequence " + spelling.sql(sequence.name()) + " increment by " + sequence.increment());
		}
		AlterSequenceChange change = new AlterSequenceChange();
		change.setSchemaName(spelling.nullable(sequence.name().schema()));
		change.setSequenceName(spelling.name(sequence.name().name()));
		change.setIncrementBy(BigInteger.valueOf(sequence.increment()));
		return change;
	}

	// without it, PostgreSQL would take over an existing sequence in silence
	private static Condition absent(Sequence sequence, TranslationContext context) {
		IdentifierQuoting spelling = context.spelling();
		UnaryOperator<String> otherwise = TableTranslation
			.existsAlready("Sequence '%s'".formatted(spelling.shown(sequence.name())));
		return context.ddl()
			.countSequences(sequence.name())
			.map((count) -> Condition.none(count, otherwise))
			.orElseGet(() -> new Condition(sought(sequence, spelling), otherwise));
	}

	private static Precondition sought(Sequence sequence, IdentifierQuoting spelling) {
		SequenceExistsPrecondition exists = new SequenceExistsPrecondition();
		exists.setSchemaName(spelling.nullable(sequence.name().schema()));
		exists.setSequenceName(spelling.name(sequence.name().name()));
		NotPrecondition absent = new NotPrecondition();
		absent.addNestedPrecondition(exists);
		return absent;
	}

	private static List<Change> create(StructType type, TranslationContext context) {
		List<Change> changes = new ArrayList<>(List.of(Sql.change(context.ddl().createType(type))));
		type.fields()
			.stream()
			.filter((part) -> part.comment() != null)
			.forEach((part) -> changes.add(Sql.change(context.ddl().columnComment(type.name(), part))));
		return changes;
	}

	/** One value that comes between others is added, anything else needs a new type. */
	private static List<Step> changeType(AlterObject<EnumType> change, TranslationContext context) {
		List<String> known = change.from().values();
		List<String> wanted = change.to().values();
		List<String> added = wanted.stream().filter((value) -> !known.contains(value)).toList();
		boolean one = added.size() == 1 && wanted.stream().filter(known::contains).toList().equals(known);
		return List.of(one ? Step.of(Sql.change(addValue(change.to(), wanted.indexOf(added.get(0)), known, context)))
			.outsideTransaction() : Step.of(EnumTypeRebuild.change(change.to(), context.spelling())));
	}

	private static String addValue(EnumType type, int position, List<String> known, TranslationContext context) {
		String place = "";
		if (position > 0) {
			place = " after " + Ddl.literal(type.values().get(position - 1));
		}
		else if (!known.isEmpty()) {
			place = " before " + Ddl.literal(known.get(0));
		}
		return "alter type " + context.spelling().sql(type.name()) + " add value if not exists "
				+ Ddl.literal(type.values().get(position)) + place;
	}

}
