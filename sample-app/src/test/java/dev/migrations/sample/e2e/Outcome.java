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

import java.util.List;

import org.assertj.core.api.AssertProvider;

/**
 * How a process ended.
 *
 * @param arguments what it was asked to do
 * @param exitCode its exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
record Outcome(List<String> arguments, int exitCode, String out, String err) implements AssertProvider<OutcomeAssert> {

	@Override
	public OutcomeAssert assertThat() {
		return new OutcomeAssert(this);
	}

	/**
	 * Return everything that it wrote.
	 * @return the standard output, followed by the standard error
	 */
	String text() {
		return this.out + this.err;
	}

}
