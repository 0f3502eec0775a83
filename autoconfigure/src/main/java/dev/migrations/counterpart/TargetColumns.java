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

package dev.migrations.counterpart;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.sql.ExpressionForm;
import dev.migrations.sql.ExpressionForm.Likeness;
import dev.migrations.sql.ListedValues;
import dev.migrations.sql.TypeForm;

/**
 * Columns on the other product.
 */
final class TargetColumns {

	/** Some cast the literal of a default to the type of the column. */
	private static final Pattern CAST = Pattern.compile("('(?:[^']|'')*')::.+");

	private final TargetNames names;

	private final TargetTypes types;

	TargetColumns(TargetNames names, TargetTypes types) {
		this.names = names;
		this.types = types;
	}

	Column unmapped(Column column) {
		return new Column(this.names.of(column.name()), this.types.of(column.type()), column.nullable(),
				value(column.defaultValue()), column.identity(), column.generatedAs(), column.comment());
	}

	Column of(Column live, MappedTableTriple twins) {
		Optional<Column> here = twins.here().column(live.name());
		Optional<Column> there = twins.there().column(this.names.column(twins.live().name(), live.name()));
		return (here.isPresent() && there.isPresent()) ? mapped(live, here.get(), there.get(), twins) : unmapped(live);
	}

	private Column mapped(Column live, Column here, Column there, MappedTableTriple twins) {
		boolean silent = !CounterpartTarget.of(this.names.from()).keepsComments();
		boolean commented = silent || Objects.equals(live.comment(), here.comment());
		return new Column(there.name(), type(live, here, there, twins),
				(live.nullable() == here.nullable()) ? there.nullable() : live.nullable(),
				isSame(live.defaultValue(), here.defaultValue(), here.type()) ? there.defaultValue()
						: value(live.defaultValue()),
				(live.identity() == here.identity()) ? there.identity() : live.identity(),
				isAlike(live.generatedAs(), here.generatedAs()) ? there.generatedAs() : live.generatedAs(),
				commented ? there.comment() : live.comment(), there.attributes());
	}

	private String type(Column live, Column here, Column there, MappedTableTriple twins) {
		Product product = this.names.from();
		Optional<ListedValues> values = twins.liveValues().of(live.name());
		boolean enumThere = isEnum(there.type(), this.names.to());
		if (enumThere && !Constants.alike(values, twins.hereValues().of(here.name()))) {
			return values.filter((listed) -> !listed.range())
				.map((listed) -> "enum (" + String.join(",", listed.literals()) + ")")
				.orElseGet(() -> this.types.of(live.type()));
		}
		TypeForm form = TypeForm.of(live.type(), product);
		boolean enums = isEnum(live.type(), product) && isEnum(here.type(), product);
		return (enums || form.equals(TypeForm.of(here.type(), product).completedBy(form))) ? there.type()
				: this.types.of(live.type());
	}

	private static boolean isEnum(String type, Product product) {
		return TypeForm.of(type, product).name().equals("enum");
	}

	private boolean isSame(@Nullable String live, @Nullable String here, String type) {
		TypeForm form = TypeForm.of(type, this.names.from());
		return isAlike(live, here, (text) -> ExpressionForm.ofDefault(text, form, this.names.from()));
	}

	private boolean isAlike(@Nullable String live, @Nullable String here) {
		return isAlike(live, here, (text) -> ExpressionForm.of(text, this.names.from()));
	}

	private static boolean isAlike(@Nullable String live, @Nullable String here,
			Function<String, ExpressionForm> form) {
		return (live == null || here == null) ? Objects.equals(live, here)
				: form.apply(live).compare(form.apply(here)) != Likeness.DIFFERENT;
	}

	private static @Nullable String value(@Nullable String live) {
		Matcher cast = CAST.matcher(Objects.requireNonNullElse(live, ""));
		return cast.matches() ? cast.group(1) : live;
	}

}
