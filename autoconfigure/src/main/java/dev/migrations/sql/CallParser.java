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

package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Constant;
import dev.migrations.sql.Expression.Text;

/**
 * Parses the arguments of a function, some of which have keywords instead of commas, and
 * gives functions with several names one.
 */
final class CallParser {

	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("character_length", "char_length"),
			Map.entry("length", "char_length"), Map.entry("lcase", "lower"), Map.entry("ucase", "upper"),
			Map.entry("ifnull", "coalesce"), Map.entry("nvl", "coalesce"), Map.entry("date_part", "extract"),
			Map.entry("substr", "substring"), Map.entry("pow", "power"), Map.entry("locate", "position"));

	private static final Map<String, String> CONSTANTS = Map.of("now", "current_timestamp", "transaction_timestamp",
			"current_timestamp", "current_timestamp", "current_timestamp", "localtimestamp", "current_timestamp",
			"curdate", "current_date", "current_date", "current_date", "current_time", "current_time", "localtime",
			"current_time", "curtime", "current_time");

	private static final Map<String, String> TRIMS = Map.of("both", "btrim", "leading", "ltrim", "trailing", "rtrim");

	private final TokenReader tokens;

	private final SqlForms forms;

	private final IntFunction<Expression> expressions;

	CallParser(TokenReader tokens, Product product, IntFunction<Expression> expressions) {
		this.tokens = tokens;
		this.forms = SqlForms.of(product);
		this.expressions = expressions;
	}

	// Parse the arguments after the opening parenthesis.
	Expression parse(String function) {
		return switch (function) {
			case "extract" -> extract();
			case "trim" -> trim();
			case "position" -> position();
			case "substring", "substr" -> new Apply("substring", arguments("from", "for"));
			default -> {
				Expression call = call(function, arguments());
				this.tokens.acceptAll("respect", "nulls");
				yield call;
			}
		};
	}

	private Expression call(String function, List<Expression> arguments) {
		String constant = CONSTANTS.get(function);
		if (constant != null
				&& (arguments.isEmpty() || arguments.get(0).text().equals("6") || this.forms.completesCurrentTime())) {
			return new Constant(constant);
		}
		String own = this.forms.function(function);
		String name = ALIASES.getOrDefault(own, own);
		if (name.equals("extract") && arguments.size() == 2 && arguments.get(0) instanceof Text field) {
			return Apply.of(name, new Text(field.value().toLowerCase(Locale.ROOT)), arguments.get(1));
		}
		return new Apply(name, arguments);
	}

	private List<Expression> arguments(String... separators) {
		List<Expression> arguments = new ArrayList<>();
		if (this.tokens.accept(")")) {
			return arguments;
		}
		do {
			arguments.add(this.expressions.apply(0));
		}
		while (acceptAny(separators));
		this.tokens.expect(")");
		return arguments;
	}

	private boolean acceptAny(String... separators) {
		for (String separator : separators) {
			if (this.tokens.accept(separator)) {
				return true;
			}
		}
		return this.tokens.accept(",");
	}

	private Expression extract() {
		Text field = new Text(this.tokens.next().value().toLowerCase(Locale.ROOT));
		this.tokens.expect("from");
		Apply extract = Apply.of("extract", field, this.expressions.apply(0));
		this.tokens.expect(")");
		return extract;
	}

	private Expression position() {
		Expression searched = this.expressions.apply(Precedence.RANGE);
		if (!this.tokens.accept("in")) {
			this.tokens.expect(",");
		}
		Apply position = Apply.of("position", searched, this.expressions.apply(0));
		this.tokens.expect(")");
		return position;
	}

	private Expression trim() {
		String function = "btrim";
		String side = TRIMS.get(this.tokens.peek().value());
		if (side != null && this.tokens.peek().kind() == Token.Kind.WORD) {
			this.tokens.next();
			function = side;
		}
		if (this.tokens.accept("from")) {
			return new Apply(function, arguments());
		}
		Expression first = this.expressions.apply(0);
		if (this.tokens.accept("from")) {
			Expression text = this.expressions.apply(0);
			this.tokens.expect(")");
			return Apply.of(function, text, first);
		}
		List<Expression> arguments = new ArrayList<>(List.of(first));
		if (this.tokens.accept(",")) {
			arguments.addAll(arguments());
			return new Apply(function, arguments);
		}
		this.tokens.expect(")");
		return new Apply(function, arguments);
	}

}
