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

import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Product;

/**
 * The words that cannot name a table or column without quotes. Each was tried on the live
 * database as the name of a table and of a column in the statements that are written.
 */
public final class ReservedWords {

	private ReservedWords() {
	}

	static boolean contains(Product product, String name) {
		String word = name.toLowerCase(Locale.ROOT);
		return TranslationForms.of(product)
			.reservedWords()
			.map((words) -> words.contains(word))
			.orElseGet(() -> Product.all().stream().anyMatch((known) -> isReserved(known, word)));
	}

	private static boolean isReserved(Product known, String word) {
		return TranslationForms.of(known).reservedWords().filter((words) -> words.contains(word)).isPresent();
	}

	/**
	 * Return the words of a list.
	 * @param text the words in lower case, with blanks and lines between them
	 * @return the words
	 */
	public static Set<String> words(String text) {
		return Set.of(text.strip().split("\\s+"));
	}

}
