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

import dev.migrations.schema.Deferral;
import dev.migrations.schema.ReferentialAction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ForeignKeyOptions}.
 */
class ForeignKeyOptionsTests {

	@Test
	void sayNothingWhenTheMappingSaysNothing() {
		assertThat(ForeignKeyOptions.of(null, null)).isEqualTo(new ForeignKeyOptions(ReferentialAction.NO_ACTION,
				ReferentialAction.NO_ACTION, Deferral.NOT_DEFERRABLE, ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			foreign key (a) references t (id) on delete cascade           | CASCADE   | NO_ACTION   | NOT_DEFERRABLE
			FOREIGN KEY (a, b) REFERENCES s.t ON UPDATE SET  NULL         | NO_ACTION | SET_NULL    | NOT_DEFERRABLE
			foreign key (a) references t on delete set default deferrable | SET_DEFAULT | NO_ACTION | DEFERRABLE
			on delete cascade deferrable initially deferred | CASCADE | NO_ACTION | INITIALLY_DEFERRED
			deferrable initially immediate | NO_ACTION | NO_ACTION | DEFERRABLE
			foreign key (a) references t not deferrable on delete restrict | RESTRICT | NO_ACTION   | NOT_DEFERRABLE
			""")
	void readADefinition(String text, ReferentialAction onDelete, ReferentialAction onUpdate, Deferral deferral) {
		assertThat(ForeignKeyOptions.of(text, null)).isEqualTo(new ForeignKeyOptions(onDelete, onUpdate, deferral, ""));
	}

	@Test
	void nameWhatTheyDoNotUnderstand() {
		assertThat(ForeignKeyOptions.of(null, "match full").notUnderstood()).isEqualTo("match full");
	}

}
