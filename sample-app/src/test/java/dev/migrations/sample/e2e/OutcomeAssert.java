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

package dev.migrations.sample.e2e;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/**
 * Assertions about how a process ended, which show everything that it wrote.
 */
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {

	OutcomeAssert(Outcome outcome) {
		super(outcome, OutcomeAssert.class);
	}

	OutcomeAssert succeeds() {
		return endsWith(0);
	}

	OutcomeAssert endsWith(int exitCode) {
		if (this.actual.exitCode() != exitCode) {
			throw failure("%s ended with %d and not with %d:%n%s", this.actual.arguments(), this.actual.exitCode(),
					exitCode, this.actual.text());
		}
		return this;
	}

	OutcomeAssert says(String... texts) {
		for (String text : texts) {
			Assertions.assertThat(this.actual.text()).containsIgnoringCase(text);
		}
		return this;
	}

	OutcomeAssert keepsSilentAbout(String... texts) {
		Assertions.assertThat(this.actual.text()).doesNotContain(texts);
		return this;
	}

}
