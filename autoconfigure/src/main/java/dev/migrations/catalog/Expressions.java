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

package dev.migrations.catalog;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Expressions as a catalog gives them back.
 */
public final class Expressions {

	private static final Pattern NULL = Pattern.compile("(?is)\\(*null\\)*(::.*)?|cast\\(null as .*\\)");

	private Expressions() {
	}

	/**
	 * Return a default without the default NULL, which is the same as none.
	 * @param expression the default as the catalog gives it
	 * @return the default, {@code null} if there is none
	 */
	public static @Nullable String defaultValue(@Nullable String expression) {
		return (expression == null || NULL.matcher(expression.strip()).matches()) ? null : expression;
	}

}
