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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.schema.ReferentialAction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForeignKeyOptions}.
 */
class ForeignKeyOptionsTests {

	@Test
	void sayNothingWhenTheMappingSaysNothing() {
		assertThat(ForeignKeyOptions.of(null, null))
			.isEqualTo(new ForeignKeyOptions(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, false, ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			foreign key (a) references t (id) on delete cascade           | CASCADE   | NO_ACTION   | false
			FOREIGN KEY (a, b) REFERENCES s.t ON UPDATE SET  NULL         | NO_ACTION | SET_NULL    | false
			foreign key (a) references t on delete set default deferrable | SET_DEFAULT | NO_ACTION | true
			foreign key (a) references t not deferrable on delete restrict | RESTRICT | NO_ACTION   | false
			""")
	void readADefinition(String text, ReferentialAction onDelete, ReferentialAction onUpdate, boolean deferrable) {
		assertThat(ForeignKeyOptions.of(text, null))
			.isEqualTo(new ForeignKeyOptions(onDelete, onUpdate, deferrable, ""));
	}

	@Test
	void nameWhatTheyDoNotUnderstand() {
		assertThat(ForeignKeyOptions.of(null, "match full").notUnderstood()).isEqualTo("match full");
	}

}
