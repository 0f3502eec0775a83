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

package dev.migrations.test.random;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.h2.tools.Restore;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.FileSystemUtils;

import dev.migrations.test.Rows;
import dev.migrations.test.SchemaDump;
import dev.migrations.test.TestDatabase;

/**
 * A database that works may not open any more: H2 makes everything again from its
 * statements when it opens one.
 */
final class Reopening {

	private Reopening() {
	}

	/**
	 * Return what a database's own tool writes.
	 * @param database the product
	 * @param dataSource where
	 * @return the parts
	 * @throws BrokenLawException when nothing can be made of it
	 */
	static Stream<String> dump(TestDatabase database, DataSource dataSource) {
		if (database == TestDatabase.H2) {
			BrokenLawException.attempt("opens again", () -> {
				reopen(dataSource);
				return null;
			});
		}
		return SchemaDump.of(database, dataSource).parts().stream();
	}

	/**
	 * Open a copy of the files, as the next start of the application does.
	 * @param database the product
	 * @param dataSource where
	 * @param directory where the copy may be written
	 * @throws BrokenLawException when it does not open
	 */
	static void check(TestDatabase database, DataSource dataSource, Path directory) {
		if (database != TestDatabase.H2) {
			return;
		}
		Path copy = ScratchFiles.directory(directory, "copy");
		BrokenLawException.attempt("opens again", () -> {
			TestDatabase.execute(dataSource, "backup to '" + copy.resolve("copy.zip") + "'");
			Restore.execute(copy.resolve("copy.zip").toString(), copy.toString(), "copy");
			DataSource again = new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:" + copy.resolve("copy"), "sa",
					"");
			TestDatabase.execute(again, "select 1");
			return FileSystemUtils.deleteRecursively(copy.toFile());
		});
	}

	private static void reopen(DataSource dataSource) {
		String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		DataSource again = new SimpleDriverDataSource(new org.h2.Driver(), url, "sa", "");
		TestDatabase.execute(again, Rows.of(dataSource, "script nodata nosettings").toArray(String[]::new));
		TestDatabase.execute(again, "shutdown");
	}

}
