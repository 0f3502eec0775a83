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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.filter.Glob;

/**
 * A pattern of an allowance, taken apart. A {@code *} never crosses a dot, so what names
 * tables cannot name columns. A part in double quotes is taken exactly as it is stored.
 */
final class ObjectPattern {

	private static final Pattern KIND = Pattern.compile("(\\w+):(.*)", Pattern.DOTALL);

	private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^.\"]+)");

	private final String text;

	private final Target.@Nullable Kind kind;

	private final List<Glob> parts = new ArrayList<>();

	private final boolean exact;

	private ObjectPattern(String text, Target.@Nullable Kind kind, String names) {
		this.text = text;
		this.kind = kind;
		boolean globs = false;
		int position = 0;
		Matcher matcher = PART.matcher(names);
		while (position <= names.length()) {
			if (!matcher.find(position) || matcher.start() != position) {
				throw malformed(text);
			}
			String plain = matcher.group(2);
			globs |= plain != null && plain.matches(".*[*?].*");
			this.parts.add((plain != null) ? Glob.of(plain) : Glob.exactly(matcher.group(1).replace("\"\"", "\"")));
			position = next(text, names, matcher.end());
		}
		this.exact = !globs;
	}

	static ObjectPattern parse(String text) {
		Matcher matcher = KIND.matcher(text);
		if (!matcher.matches()) {
			return new ObjectPattern(text, null, named(text, text));
		}
		String word = matcher.group(1);
		Optional<Target.Kind> kind = Arrays.stream(Target.Kind.values())
			.filter((candidate) -> candidate.word().equalsIgnoreCase(word))
			.findFirst();
		return new ObjectPattern(text, kind.orElseThrow(() -> unknownKind(text, word)), named(text, matcher.group(2)));
	}

	boolean matches(Target target) {
		if ((this.kind != null) ? this.kind != target.kind() : target.kind().prefixed()) {
			return false;
		}
		if (this.parts.size() != target.parts().size()) {
			return false;
		}
		for (int i = 0; i < this.parts.size(); i++) {
			if (!this.parts.get(i).matches(target.parts().get(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return whether the pattern means one object.
	 * @return whether it holds no wildcard
	 */
	boolean exact() {
		return this.exact;
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static String named(String text, String names) {
		if (names.matches("[*?.\\s]*")) {
			throw new MigrationsException(Failure.usage("'" + text + "' would allow everything.",
					"Name what may go, for example users.fax, old_table or tmp_*."));
		}
		return names;
	}

	private static int next(String text, String names, int end) {
		if (end < names.length() && names.charAt(end) != '.') {
			throw malformed(text);
		}
		return end + 1;
	}

	private static MigrationsException malformed(String text) {
		return new MigrationsException(Failure.usage("'" + text + "' is not the name of an object.",
				"Write a table (old_table) or something that belongs to one (users.fax)."));
	}

	private static MigrationsException unknownKind(String text, String word) {
		return new MigrationsException(Failure.usage("'" + word + "' in '" + text + "' is not a kind of object.",
				"Write table:, column:, index:, constraint:, sequence: or type:, or only the name."));
	}

}
