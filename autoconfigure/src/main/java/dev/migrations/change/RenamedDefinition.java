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

package dev.migrations.change;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ServerDefinition;
import dev.migrations.sql.ColumnName;

/**
 * The server's own texts behind a rename.
 *
 * @param table the name of the table before and after
 * @param column the name of the column before and after
 */
record RenamedDefinition(ColumnName table, ColumnName column) {

	/** Only the table's own columns are named. */
	ServerDefinition part(ServerDefinition server) {
		return (server.text() != null) ? server.withText(this.column.in(server.text())) : server;
	}

	/** A statement that speaks of the table and its columns. */
	String statement(String text) {
		return this.column.in(this.table.in(text));
	}

	/** The name of the index stays, whatever it is alike. */
	@Nullable String index(@Nullable String text) {
		if (text == null) {
			return null;
		}
		int body = from(text, '(');
		int name = text.substring(0, body).toLowerCase(Locale.ROOT).lastIndexOf(" on ");
		int on = (name != -1) ? name : body;
		return text.substring(0, on) + this.table.in(text.substring(on, body)) + this.column.in(text.substring(body));
	}

	ServerDefinition foreignKey(ServerDefinition server, boolean own, boolean referenced) {
		String text = server.text();
		if (text == null) {
			return server;
		}
		int references = Math.max(text.toLowerCase(Locale.ROOT).indexOf(" references "), 0);
		String columns = text.substring(0, references);
		String target = text.substring(references);
		int body = from(target, '(');
		return server.withText((own ? this.column.in(columns) : columns) + (referenced
				? this.table.in(target.substring(0, body)) + this.column.in(target.substring(body)) : target));
	}

	private static int from(String text, char character) {
		int index = text.indexOf(character);
		return (index != -1) ? index : text.length();
	}

}
