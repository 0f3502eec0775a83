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
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.changelog.ChangelogFormat;

/**
 * Writes an empty revision.
 */
@Command(name = "revision", mixinStandardHelpOptions = true,
		description = "Write an empty revision, for changes by hand and for data.")
final class RevisionCommand extends UnitCommand {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", required = true,
			description = "What the revision is for.")
	private String message = "";

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "YAML",
			description = "The format of the file: yaml (the default), xml or json.")
	private ChangelogFormat format = ChangelogFormat.YAML;

	@Option(names = "--rev-id", paramLabel = "ID",
			description = "The id of the revision, of letters, digits and '_'. Without it: a new one.")
	private @Nullable String revisionId;

	RevisionCommand(CommandContext context) {
		super(context, Reach.SHARED_FILES);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		Path file = target.migrations().revision(this.message, this.format, this.revisionId);
		out.println("Generated " + WorkingDirectory.show(file));
		out.println("Fill it in, then apply it: " + target.hint().of("upgrade"));
		return SUCCESS;
	}

}
