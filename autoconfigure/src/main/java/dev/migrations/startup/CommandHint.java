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

package dev.migrations.startup;

import java.io.File;

import org.springframework.boot.system.ApplicationHome;

/**
 * How a command of this very application is typed.
 *
 * @param prefix what stands before the command
 * @param suffix what stands after it
 */
public record CommandHint(String prefix, String suffix) {

	/**
	 * Return how commands are typed for the running application: its jar when it runs
	 * from one, otherwise the Maven plugin.
	 * @return the hint
	 */
	public static CommandHint forRunningApplication() {
		File source = new ApplicationHome().getSource();
		if (source != null && source.isFile()) {
			return new CommandHint("java -jar " + source.getName() + " migrations ", "");
		}
		return new CommandHint("./mvnw spring-boot:run -Dspring-boot.run.arguments=\"migrations ", "\"");
	}

	/**
	 * Return the line to type.
	 * @param command the command with its options
	 * @return the line
	 */
	public String of(String command) {
		return this.prefix + command + this.suffix;
	}

}
