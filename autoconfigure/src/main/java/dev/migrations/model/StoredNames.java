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

package dev.migrations.model;

import org.hibernate.boot.model.naming.Identifier;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Turns the names in Hibernate's metadata into the names that the database stores: those
 * without quotes are folded, those too long are cut as the product cuts them.
 *
 * @param product the product that stores the names
 * @param defaultSchema the schema that the connection starts in, {@code null} if it is
 * not known
 */
record StoredNames(Product product, @Nullable String defaultSchema) {

	/**
	 * Return the stored name of an identifier.
	 * @param identifier the identifier
	 * @return the stored name
	 */
	String of(Identifier identifier) {
		return stored(identifier.getText(), identifier.isQuoted());
	}

	/**
	 * Return the stored name of a name as it stands in a statement.
	 * @param rendered the name, with its quotes if it has them
	 * @return the stored name
	 */
	String ofRendered(String rendered) {
		if (rendered.length() > 1 && isQuote(rendered.charAt(0))
				&& rendered.charAt(0) == rendered.charAt(rendered.length() - 1)) {
			String quote = rendered.substring(0, 1);
			return stored(rendered.substring(1, rendered.length() - 1).replace(quote + quote, quote), true);
		}
		return stored(rendered, false);
	}

	/**
	 * Return the name of an object, without its schema if that is the default one.
	 * @param schema the schema, {@code null} for the default one
	 * @param name the name
	 * @return the name of the object
	 */
	ObjectName objectName(@Nullable Identifier schema, Identifier name) {
		return relative(new ObjectName((schema != null) ? of(schema) : null, of(name)));
	}

	/**
	 * Return the name of an object without its schema if that is the default one.
	 * @param stored the name as it is stored
	 * @return the name
	 */
	ObjectName relative(ObjectName stored) {
		return isDefault(stored.schema()) ? ObjectName.of(stored.name()) : stored;
	}

	private boolean isDefault(@Nullable String schema) {
		return schema != null && this.defaultSchema != null
				&& (schema.equals(this.defaultSchema) || schema.equals(this.product.fold(this.defaultSchema)));
	}

	private String stored(String text, boolean quoted) {
		return ModelTarget.of(this.product).cut(quoted ? text : this.product.fold(text));
	}

	private static boolean isQuote(char character) {
		return character == '"' || character == '`';
	}

}
