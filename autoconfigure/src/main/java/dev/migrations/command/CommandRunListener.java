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

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine;

import dev.migrations.startup.CommandHint;

/**
 * Turns a start of the application into a command when the first argument is
 * {@value CommandArguments#WORD}. It listens before Spring Boot's own listener, so that
 * logging and the web server already see a command.
 */
final class CommandRunListener implements SpringApplicationRunListener, Ordered {

	private final SpringApplication application;

	private final boolean command;

	private final String[] arguments;

	private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

	private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

	CommandRunListener(SpringApplication application, String[] args) {
		this.application = application;
		this.command = CommandArguments.isCommand(args);
		this.arguments = this.command ? CommandArguments.of(args).toArray() : new String[0];
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (this.command) {
			CommandLine commandLine = CommandLines.create(CommandContext.WITHOUT_APPLICATION, this.out, this.err);
			if (!CommandLines.needsApplication(commandLine, this.arguments)) {
				exit(commandLine.execute(this.arguments));
			}
			// What the application logs must not mix with what the command answers
			System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
			this.application.setWebApplicationType(WebApplicationType.NONE);
		}
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.command) {
			environment.getPropertySources().addFirst(new CommandPropertySource());
		}
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		if (this.command) {
			QuietContext.prepare(context);
		}
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.command) {
			int exitCode = CommandLines.create(new SpringCommandContext(context), this.out, this.err)
				.execute(this.arguments);
			context.close();
			exit(exitCode);
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.command && FailureOutput.find(exception) != null) {
			exit(FailureOutput.write(exception, CommandHint.forRunningApplication(), this.err));
		}
	}

	/** A command ends the process: the application's main method must not go on. */
	private void exit(int exitCode) {
		this.out.flush();
		this.err.flush();
		System.exit(exitCode);
	}

}
