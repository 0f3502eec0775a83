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

package dev.migrations.command;

import java.io.PrintWriter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.upgrade.SqlScript;

/**
 * Applies pending revisions.
 */
@Command(name = "upgrade", mixinStandardHelpOptions = true, description = "Apply pending revisions.")
final class UpgradeCommand extends UnitCommand {

	/** The row that Liquibase writes into its history, whatever the table is called. */
	private static final Pattern RECORD = Pattern
		.compile("INSERT INTO \\S+ \\(ID, AUTHOR, FILENAME,|UPDATE \\S+ SET .*\\bMD5SUM = ");

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "head (the default), +N, or the id of a revision (its first digits do).")
	private String revision = "head";

	@ArgGroup
	private @Nullable Preview preview;

	UpgradeCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		if (this.preview == null) {
			RunOutput.write("Applied", target.migrations().upgrade(this.revision), out);
			return SUCCESS;
		}
		String apply = this.revision.equals("head") ? target.hint().of("upgrade")
				: target.hint().of("upgrade", this.revision);
		this.preview.write(target.migrations().plan(this.revision), apply, out);
		return SUCCESS;
	}

	/** What to show instead of applying. */
	private static final class Preview {

		@Option(names = "--dry-run", description = "List what would run, in order, and change nothing.")
		private boolean dryRun;

		@Option(names = "--sql", description = "Print the SQL that would run, and change nothing.")
		private boolean sql;

		void write(SqlScript script, String apply, PrintWriter out) {
			if (this.sql) {
				out.print(script.text());
			}
			if (this.dryRun) {
				script.parts().stream().filter((part) -> part.changeSet() != null).forEach((part) -> line(part, out));
				out.println(script.parts().isEmpty() ? "Nothing to do."
						: "Nothing was changed. To see what is recorded as well: --sql. To apply: " + apply);
			}
		}

		private static void line(SqlScript.Part part, PrintWriter out) {
			out.println("Would run " + part.changeSet());
			part.sql()
				.lines()
				.takeWhile((line) -> !RECORD.matcher(line).lookingAt())
				.filter((line) -> !line.isBlank() && !line.startsWith("--"))
				.forEach((line) -> out.println("    " + line));
		}

	}

}
