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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandArguments}.
 */
class CommandArgumentsTests {

	@Test
	void isACommandWhenTheFirstWordSaysSo() {
		assertThat(CommandArguments.isCommand("migrations", "status")).isTrue();
		assertThat(CommandArguments.isCommand("status", "migrations")).isFalse();
		assertThat(CommandArguments.isCommand()).isFalse();
	}

	@Test
	void leavesPropertiesOfTheApplicationToTheApplication() {
		assertThat(CommandArguments
			.of("migrations", "upgrade", "--spring.profiles.active=postgres", "--app.users[0].name=x", "--dry-run",
					"+1")
			.arguments()).containsExactly("upgrade", "--dry-run", "+1");
	}

	@Test
	void keepsValuesThatLookLikeProperties() {
		assertThat(CommandArguments.of("migrations", "generate", "-m", "a.b=c", "--default", "users.phone='x'")
			.arguments()).containsExactly("generate", "-m", "a.b=c", "--default", "users.phone='x'");
	}

}
