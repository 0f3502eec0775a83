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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Names for keys, indexes and checks that the model does not name. Nothing else has such
 * a name, whatever the product tells apart: a name that is taken, or that would be cut,
 * gets a short hash of what it names.
 */
final class ConstraintNaming {

	private static final int LONGEST = 63;

	private static final int HASH = 8;

	private final Product product;

	private final Set<String> taken = new HashSet<>();

	private final Map<String, String> given = new HashMap<>();

	/** The new tables by the name that their primary key gets by itself. */
	private final Map<String, ObjectName> generated = new HashMap<>();

	ConstraintNaming(Schema database) {
		this.product = database.product();
		database.tables().forEach(this::take);
		database.views().forEach((view) -> add(view.name().name()));
		database.sequences().forEach((sequence) -> add(sequence.name().name()));
	}

	private void take(Table table) {
		add(table.name().name());
		add((table.primaryKey() != null) ? table.primaryKey().name() : null);
		table.uniqueKeys().forEach((key) -> add(key.name()));
		table.foreignKeys().forEach((key) -> add(key.name()));
		table.indexes().forEach((index) -> add(index.name()));
		table.checks().forEach((check) -> add(check.name()));
	}

	private void add(@Nullable String name) {
		if (name != null) {
			this.taken.add(name);
		}
	}

	/**
	 * Return whether the name that a new table's primary key gets by itself is taken, as
	 * it is when a table that was renamed has left it behind, or when the names of two
	 * tables differ in their case alone. If it is not, it is taken from now on.
	 * @param table the new table
	 * @return whether the key needs another name
	 */
	boolean needsName(ObjectName table) {
		Optional<String> name = TranslationForms.of(this.product).generatedKeyName(table);
		name.filter(this.taken::add).ifPresent((free) -> this.generated.put(free, table));
		return name.filter((each) -> !table.equals(this.generated.get(each))).isPresent();
	}

	/**
	 * Return the stored name for something without a name that its columns tell apart.
	 * @param prefix what it is: {@code pk}, {@code uk}, {@code fk}
	 * @param table the table
	 * @param parts the columns
	 * @param replaced the name that becomes free, {@code null} if there is none
	 * @return the same name for the same thing
	 */
	String name(String prefix, ObjectName table, List<String> parts, @Nullable String replaced) {
		return name(prefix, table, parts, "", replaced);
	}

	/**
	 * Return the stored name for something without a name.
	 * @param prefix what it is: {@code pk}, {@code uk}, {@code fk}, {@code ix},
	 * {@code ck}
	 * @param table the table
	 * @param parts the columns
	 * @param what all of it, which tells it from others over the same columns
	 * @param replaced the name that becomes free, {@code null} if there is none
	 * @return the same name for the same thing
	 */
	String name(String prefix, ObjectName table, List<String> parts, String what, @Nullable String replaced) {
		String key = String.join("\u0000", prefix, table.toString(), String.join("\u0000", parts), what);
		return this.given.computeIfAbsent(key, (thing) -> choose(readable(prefix, table, parts), thing, replaced));
	}

	/**
	 * Return what tells an index from others over the same columns.
	 * @param index the index
	 * @return its directions or its definition
	 */
	static String what(Index index) {
		return (index.definition() != null) ? index.definition() : index.parts().toString();
	}

	private String choose(String readable, String thing, @Nullable String replaced) {
		String name = this.product.fold(readable);
		if (readable.length() > LONGEST || (this.taken.contains(name) && !name.equals(replaced))) {
			int end = Math.min(readable.length(), LONGEST - HASH - 1);
			name = this.product.fold(readable.substring(0, end) + "_" + String.format("%08x", thing.hashCode()));
		}
		this.taken.add(name);
		return name;
	}

	private static String readable(String prefix, ObjectName table, List<String> parts) {
		String name = prefix + "_" + table.name() + (parts.isEmpty() ? "" : "_" + String.join("_", parts));
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("_$", "");
	}

}
