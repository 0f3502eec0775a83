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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrations.test.random.FieldType.OnDelete;
import dev.migrations.test.random.FieldType.Shape;
import dev.migrations.test.random.FieldType.Style;

/** Makes fields that fit into a model. */
final class FieldGenerator {

	private static final List<String> NAMES = List.of("name", "amount", "note", "firstName", "createdAt", "status",
			"code", "title", "isActive", "aB", "x", "fooBarBaz", "größe", "someRatherLongFieldNameThatGoesOnAndOn");

	private static final List<String> QUOTED = List.of("order", "user", "value", "select", "group", "Mixed Case",
			"camelCase", "with.dot", "UPPER");

	private final Dice dice;

	FieldGenerator(Dice dice) {
		this.dice = dice;
	}

	/**
	 * Make a field that no other field of the hierarchy collides with.
	 * @param model the model so far
	 * @param owner the entity that gets the field
	 * @return the field
	 */
	FieldDescription field(Model model, EntityDescription owner) {
		List<String> taken = model.fieldNames(owner);
		String name = name(taken);
		int roll = this.dice.between(0, 99);
		if (roll < 62 || model.entities().isEmpty()) {
			return basic(name, element(kinds()));
		}
		if (roll < 72 && !model.enums().isEmpty()) {
			return enumeration(name, model);
		}
		if (roll < 76) {
			return embedded(name);
		}
		if (roll < 81) {
			return new FieldDescription(name,
					new FieldType.Elements(element(elements()), this.dice.pick(Shape.values())),
					ColumnDescription.PLAIN);
		}
		return association(name, model, owner);
	}

	FieldDescription basic(String name, BasicKind kind) {
		ColumnDescription column = details(ColumnDescription.PLAIN.withNullable(this.dice.chance(65)), kind);
		if (this.dice.chance(12)) {
			column = column.withName(quoted(name));
		}
		return new FieldDescription(name, new FieldType.Basic(kind), column);
	}

	/**
	 * Choose length, default, check and the like for a kind.
	 * @param column the column as it is
	 * @param kind what it holds
	 * @return the column with other details
	 */
	ColumnDescription details(ColumnDescription column, BasicKind kind) {
		ColumnDescription result = switch (kind.family()) {
			case TEXT -> column.untyped()
				.withLength(this.dice.pick(0, 0, 10, 40, 255, 256, 4000, 32600, 40000))
				.withCheck(this.dice.chance(8) ? "{} <> 'never'" : null);
			case BINARY -> column.untyped().withLength(this.dice.pick(0, 0, 16, 255, 5000));
			case TIME -> column.untyped().withLength(this.dice.pick(0, 0, 0, 3, 6));
			case DECIMAL -> decimal(column.untyped());
			case INTEGER -> column.untyped()
				.withCheck(this.dice.chance(12) ? this.dice.pick("{} >= 0", "{} between 0 and 100", "{} <> 13") : null);
			default -> column.untyped();
		};
		boolean unique = kind.indexable() && this.dice.chance(8) && !yesOrNo(kind);
		if (!unique && !kind.defaults().isEmpty() && this.dice.chance(22)) {
			result = result.withDefault(this.dice.pick(kind.defaults()));
		}
		return sensible(result.withUnique(unique).withComment(this.dice.chance(6) ? comment() : null));
	}

	/**
	 * Leave out a default that the check of its own column refuses.
	 * @param column the column
	 * @return a column whose default can be inserted
	 */
	static ColumnDescription sensible(ColumnDescription column) {
		String check = column.check();
		String value = column.defaultValue();
		boolean refused = check != null && value != null && ((value.startsWith("-") && !check.contains("<>"))
				|| (value.length() > 3 && check.contains("between")));
		return refused ? column.withDefault(null) : column;
	}

	private ColumnDescription decimal(ColumnDescription column) {
		int scale = this.dice.pick(0, 2, 2, 4);
		return (this.dice.chance(50) ? column : column.withPrecision(this.dice.between(10, 30), scale))
			.withCheck(this.dice.chance(12) ? "{} >= 0" : null);
	}

	private static boolean yesOrNo(BasicKind kind) {
		return kind.family() == BasicKind.Family.BOOLEAN || kind == BasicKind.YES_NO;
	}

	String comment() {
		return this.dice.pick("A comment", "A \"quoted\" one", "ends; with -- signs", "größer € ${user.home}");
	}

	private FieldDescription enumeration(String name, Model model) {
		String type = this.dice.pick(model.enums()).name();
		Style style = this.dice.pick(Style.STRING, Style.STRING, Style.ORDINAL, Style.NAMED);
		ColumnDescription column = ColumnDescription.PLAIN.withNullable(this.dice.chance(60))
			.withComment(this.dice.chance(6) ? comment() : null);
		if (style == Style.STRING && this.dice.chance(25)) {
			column = column.withLength(this.dice.pick(30, 50)).withDefault(this.dice.chance(40) ? "'A'" : null);
		}
		return new FieldDescription(name, new FieldType.Enumeration(type, style), column);
	}

	private FieldDescription embedded(String name) {
		List<FieldDescription> fields = new ArrayList<>();
		for (int i = this.dice.between(1, 3); i > 0; i--) {
			fields.add(basic(name + this.dice.pick("Street", "City", "Zip") + i, element(kinds())));
		}
		return new FieldDescription(name, new FieldType.Embedded(fields), ColumnDescription.PLAIN);
	}

	/**
	 * Make an association. One that is mandatory refers to an entity that stands before
	 * its owner, so that rows can be inserted.
	 */
	private FieldDescription association(String name, Model model, EntityDescription owner) {
		String target = this.dice.pick(model.entities()).name();
		boolean earlier = !target.equals(owner.name()) && model.root(model.entity(target)).equals(target)
				&& position(model, target) < position(model, Objects.requireNonNullElse(owner.parent(), owner.name()));
		if (this.dice.chance(25)) {
			boolean many = this.dice.chance(70);
			return new FieldDescription(name,
					new FieldType.Links(target, many, this.dice.pick(Shape.SET, Shape.BAG, Shape.LIST)),
					ColumnDescription.PLAIN);
		}
		boolean optional = !earlier || this.dice.chance(60);
		OnDelete onDelete = this.dice.pick(OnDelete.NOTHING, OnDelete.NOTHING, OnDelete.NOTHING, OnDelete.CASCADE,
				optional ? OnDelete.SET_NULL : OnDelete.CASCADE);
		ColumnDescription column = ColumnDescription.PLAIN.withNullable(optional)
			.withName(this.dice.chance(15) ? quoted(name) : null);
		return new FieldDescription(name,
				new FieldType.Reference(target, this.dice.chance(20), onDelete, !this.dice.chance(8)), column);
	}

	private static int position(Model model, String entity) {
		List<String> names = model.entities().stream().map(EntityDescription::name).toList();
		return names.contains(entity) ? names.indexOf(entity) : names.size();
	}

	String name(List<String> taken) {
		String name = this.dice.pick(NAMES);
		for (int i = 2; collides(name, taken); i++) {
			name = name.replaceAll("\\d+$", "") + i;
		}
		return name;
	}

	/** Names of embedded fields begin with the name of the field. */
	private static boolean collides(String name, List<String> taken) {
		return taken.stream().anyMatch((each) -> each.equals(name.toLowerCase(Locale.ROOT)));
	}

	/** A quoted name that only this field has. */
	private @Nullable String quoted(String name) {
		return "`" + this.dice.pick(QUOTED) + (this.dice.chance(50) ? " " : "_") + name + "`";
	}

	BasicKind kind() {
		return element(kinds());
	}

	private BasicKind element(List<BasicKind> kinds) {
		return this.dice.chance(25) ? BasicKind.STRING : this.dice.pick(kinds);
	}

	private static List<BasicKind> kinds() {
		return Arrays.asList(BasicKind.values());
	}

	private static List<BasicKind> elements() {
		return Arrays.stream(BasicKind.values()).filter(BasicKind::element).toList();
	}

}
