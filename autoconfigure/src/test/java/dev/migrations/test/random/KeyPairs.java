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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.test.random.EntityDescription.Identifier;
import dev.migrations.test.random.EntityDescription.KeyDescription;
import dev.migrations.test.random.FieldType.OnDelete;

/**
 * Pairs of models about the keys of one table: foreign keys, uniques and indexes over the
 * same few columns come, go and become others, while a column comes or goes. A database
 * that lets one of them use another one shows here what it does not let go.
 */
public final class KeyPairs {

	private static final List<String> REFERENCES = List.of("first", "second");

	private final Dice dice;

	private KeyPairs(Dice dice) {
		this.dice = dice;
	}

	/**
	 * Generate a pair.
	 * @param seed determines it
	 * @return the pair
	 */
	public static ModelPair of(long seed) {
		KeyPairs pairs = new KeyPairs(new Dice(seed));
		EntityDescription target = pairs.entity("Target", List.of(basic("code", BasicKind.STRING)));
		EntityDescription from = pairs.entity("Item", pairs.fields());
		from = pairs.withKeys(from, List.of());
		EntityDescription to = pairs.withKeys(from.with(pairs.changed(from.fields()), List.of()), from.keys());
		return new ModelPair(new Model(List.of(target, from), List.of()), new Model(List.of(target, to), List.of()));
	}

	private EntityDescription entity(String name, List<FieldDescription> fields) {
		return EntityDescription.of(name, this.dice.pick(Identifier.ASSIGNED, Identifier.IDENTITY))
			.with(fields, List.of());
	}

	private List<FieldDescription> fields() {
		List<FieldDescription> fields = new ArrayList<>(
				List.of(basic("number", BasicKind.INTEGER), basic("label", BasicKind.STRING)));
		REFERENCES.forEach((name) -> fields.add(reference(name)));
		if (this.dice.chance(50)) {
			fields.add(basic("gone", BasicKind.LONG));
		}
		return fields;
	}

	private List<FieldDescription> changed(List<FieldDescription> fields) {
		List<FieldDescription> changed = new ArrayList<>(fields);
		changed.removeIf((field) -> field.name().equals("gone") && this.dice.chance(60));
		changed
			.replaceAll((field) -> (field.target() != null && this.dice.chance(30)) ? reference(field.name()) : field);
		if (this.dice.chance(40)) {
			changed.add(basic("added", BasicKind.LONG));
		}
		return changed;
	}

	private static FieldDescription basic(String name, BasicKind kind) {
		int length = (kind == BasicKind.STRING) ? 20 : 0;
		return new FieldDescription(name, new FieldType.Basic(kind), ColumnDescription.PLAIN.withLength(length));
	}

	private FieldDescription reference(String name) {
		return new FieldDescription(name,
				new FieldType.Reference("Target", this.dice.chance(15),
						this.dice.pick(OnDelete.NOTHING, OnDelete.NOTHING, OnDelete.CASCADE), this.dice.chance(90)),
				ColumnDescription.PLAIN);
	}

	/** Some stay, some become others under their name, some go and some come. */
	private EntityDescription withKeys(EntityDescription entity, List<KeyDescription> before) {
		List<KeyDescription> keys = new ArrayList<>();
		for (KeyDescription key : before) {
			int roll = this.dice.between(0, 9);
			if (roll < 4 && !key.mentions((field) -> !entity.has(field))) {
				keys.add(key);
			}
			else if (roll < 8) {
				keys.add(key(entity, key.name(), key.unique() ^ this.dice.chance(20)));
			}
		}
		for (int i = this.dice.between(before.isEmpty() ? 1 : 0, before.isEmpty() ? 4 : 2); i > 0; i--) {
			boolean unique = this.dice.chance(30);
			String name = "key_" + this.dice.between(1, 6);
			if (Stream.concat(before.stream(), keys.stream()).noneMatch((key) -> name.equals(key.name()))) {
				keys.add(key(entity, name, unique));
			}
		}
		Set<Set<String>> uniques = new HashSet<>();
		// of two uniques that say the same, one is enough
		keys.removeIf((key) -> key.unique() && !uniques.add(Set.copyOf(key.fields())));
		return entity.with(entity.fields(), keys);
	}

	private KeyDescription key(EntityDescription entity, @Nullable String name, boolean unique) {
		List<String> fields = new ArrayList<>(entity.fields().stream().map(FieldDescription::name).toList());
		List<String> chosen = new ArrayList<>();
		for (int i = this.dice.pick(1, 1, 2, 2, 3); i > 0; i--) {
			// what the tests insert differs in numbers and texts alone
			List<String> likely = (chosen.isEmpty() && !unique && this.dice.chance(60)) ? REFERENCES
					: (chosen.isEmpty() && unique) ? List.of("number", "label") : fields;
			chosen.add(this.dice.pick(likely.stream().filter((field) -> !chosen.contains(field)).toList()));
		}
		return new KeyDescription(name, unique,
				chosen.stream().map((field) -> field + ((!unique && this.dice.chance(20)) ? " desc" : "")).toList());
	}

}
