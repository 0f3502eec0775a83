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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.model.TargetDatabase;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.schema.Schema;
import dev.migrations.startup.TargetDatabases;

/**
 * Writes the difference between model and database as a revision.
 */
@Command(name = "generate", aliases = "migrate", mixinStandardHelpOptions = true,
		description = "Compare the model with the database and write the difference as a revision to review.")
final class GenerateCommand extends UnitCommand {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT",
			description = "What the revision is for. Without it: what changes.")
	private @Nullable String message;

	@Option(names = "--allow-drop", paramLabel = "NAME", split = ",",
			description = "Write the removal of exactly this table (old_table), column (users.fax), constraint, index or "
					+ "sequence; * and ? stand for letters. May be repeated.")
	private List<String> allowDrop = new ArrayList<>();

	@Option(names = "--allow-change", paramLabel = "NAME", split = ",",
			description = "Write a change of exactly this column (users.name) or constraint although values could be cut, "
					+ "converted or refused. May be repeated.")
	private List<String> allowChange = new ArrayList<>();

	@Option(names = "--default", paramLabel = "TABLE.COLUMN=SQL",
			description = "Fill existing rows of a new NOT NULL column with this SQL expression. May be repeated.")
	private Map<String, String> defaults = new LinkedHashMap<>();

	@Option(names = "--rename", paramLabel = "OLD=NEW",
			description = "Rename a column (users.name=full_name) or a table (people=users) instead of creating it new. "
					+ "May be repeated.")
	private List<String> renames = new ArrayList<>();

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "YAML",
			description = "The format of the file: yaml (the default), xml or json.")
	private ChangelogFormat format = ChangelogFormat.YAML;

	@Option(names = "--databases", paramLabel = "DATABASE", split = ",",
			description = "Write the revision for these databases too: h2, postgresql, mariadb, sqlite, with a version "
					+ "if it matters (mariadb:10.6). Without it the property of the same name counts.")
	private List<String> databases = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID",
			description = "The id of the revision, of letters, digits and '_'. Without it: a new one.")
	private @Nullable String revisionId;

	@Option(names = "--dry-run", description = "Print the file instead of writing it.")
	private boolean dryRun;

	GenerateCommand(CommandContext context) {
		super(context, Reach.SHARED_FILES);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		target.requireOwnEntities().run();
		Allowances allowances = new Allowances(this.allowDrop, this.allowChange, this.defaults, this.renames);
		List<Schema> others = otherModels(target);
		Prompt prompt = prompt();
		if (prompt.isInteractive() && !this.dryRun) {
			Decision first = target.migrations().generate(request(allowances, others, false)).decision();
			allowances = allowances.withRenames(confirmed(first, prompt, out));
		}
		GenerateResult result = target.migrations().generate(request(allowances, others, !this.dryRun));
		DecisionOutput output = new DecisionOutput(result.product(), target.hint(), out);
		output.write(result.decision());
		output.write(target.unregistered().get());
		if (result.text() == null) {
			out.println("No changes in schema detected.");
		}
		else if (result.file() == null) {
			out.print(result.text());
		}
		else {
			out.println("Generated " + WorkingDirectory.show(result.file()));
			out.println("Review it, then apply it: " + target.hint().of("upgrade"));
		}
		return SUCCESS;
	}

	private List<Schema> otherModels(CommandTarget target) {
		List<TargetDatabase> wanted = this.databases.isEmpty() ? target.databases()
				: TargetDatabases.of(this.databases).all();
		return wanted.stream().map(target.elsewhere()).toList();
	}

	private GenerateRequest request(Allowances allowances, List<Schema> others, boolean write) {
		return new GenerateRequest(this.message, this.format, allowances, write, others).withId(this.revisionId);
	}

	private static List<String> confirmed(Decision decision, Prompt prompt, PrintWriter out) {
		List<String> renames = new ArrayList<>();
		for (Note note : decision.notes()) {
			Note.Question question = note.question();
			if (question != null && prompt.confirms(question.text(), out)) {
				renames.add(question.rename());
			}
		}
		return renames;
	}

}
