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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hibernate refuses to start where a sequence advances by another number than the entity
 * allocates. The commands that mend it still work.
 */
class SequenceEndToEndTests {

	@TempDir
	Path directory;

	@OnEachProduct
	void commandsWorkWhereHibernateRefusesTheSequence(Database product) {
		Workplace workplace = Workplace.checkOut(this.directory, product, DatabaseState.AT_HEAD);
		SampleRows.insert(workplace.database());
		List<String> rows = workplace.database().content(SampleRows.TABLES);
		workplace.database().execute("alter sequence users_seq increment by 1");

		assertThat(workplace.run("--server.port=0")).endsWith(1).says("users_seq");
		assertThat(workplace.migrations("status")).succeeds();
		assertThat(workplace.migrations("check")).endsWith(1).says("users_seq");
		assertThat(workplace.migrations("generate", "-m", "allocate more ids")).succeeds().says("users_seq");
		assertThat(workplace.migrations("upgrade")).succeeds();
		try (RunningApplication application = workplace.start()) {
			assertThat(application.get("/api/audit?subject=receipt:5001")).contains("receipt-submitted");
		}
		assertThat(workplace.database().content(SampleRows.TABLES)).isEqualTo(rows);
	}

}
