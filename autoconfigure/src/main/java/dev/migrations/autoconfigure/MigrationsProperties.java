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

package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

import dev.migrations.GenerationSettings;
import dev.migrations.MigrationsSettings;
import dev.migrations.MissingValues;
import dev.migrations.policy.PolicySettings;
import dev.migrations.revision.CommandHook;
import dev.migrations.revision.FileNameTemplate;
import dev.migrations.revision.RevisionHook;
import dev.migrations.startup.StartupMode;

/**
 * Configuration properties for migrations. A property that does not exist is refused: a
 * typo in a safety setting must not pass in silence.
 */
@ConfigurationProperties(prefix = "app.migrations", ignoreUnknownFields = false)
public class MigrationsProperties {

	/**
	 * Whether migrations are checked, reported and offered as commands.
	 */
	private boolean enabled = true;

	/**
	 * Patterns of tables that are left out altogether, for example 'legacy_*'.
	 */
	private List<String> excludeTables = new ArrayList<>();

	private final Startup startup = new Startup();

	private final Database database = new Database();

	@NestedConfigurationProperty
	private final CompareProperties compare = new CompareProperties();

	private final Generate generate = new Generate();

	private final Endpoint endpoint = new Endpoint();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public List<String> getExcludeTables() {
		return this.excludeTables;
	}

	public void setExcludeTables(List<String> excludeTables) {
		this.excludeTables = excludeTables;
	}

	public Startup getStartup() {
		return this.startup;
	}

	public Database getDatabase() {
		return this.database;
	}

	public CompareProperties getCompare() {
		return this.compare;
	}

	public Generate getGenerate() {
		return this.generate;
	}

	public Endpoint getEndpoint() {
		return this.endpoint;
	}

	/**
	 * Return these properties as settings of the library; what Liquibase's own properties
	 * say has its defaults there.
	 * @param beans what the application brings along
	 * @return the settings
	 */
	MigrationsSettings toSettings(ExtensionBeans beans) {
		PolicySettings policy = new PolicySettings(this.excludeTables, this.generate.relaxUnmappedNotNull,
				PolicySettings.DEFAULTS.liquibaseTables(), beans.filters(), beans.names(), beans.rewriters(),
				this.compare.toSettings(this.generate.alignNames).withComparators(beans.comparators()));
		return new MigrationsSettings(MigrationsSettings.DEFAULTS.changelog(), MigrationsSettings.DEFAULTS.history(),
				policy, this.generate.toSettings(beans.hooks()), this.database.connectTimeout,
				this.database.lockTimeout);
	}

	/**
	 * What happens when the application starts.
	 */
	public static class Startup {

		/**
		 * What to do at start-up.
		 */
		private StartupMode mode = StartupMode.REPORT;

		/**
		 * Whether Hibernate may create and drop the tables of a database in memory.
		 */
		private boolean allowDdlAutoInMemory;

		/**
		 * Names of the databases that 'spring.liquibase.drop-first' may empty.
		 */
		private List<String> allowDropFirst = new ArrayList<>();

		public StartupMode getMode() {
			return this.mode;
		}

		public void setMode(StartupMode mode) {
			this.mode = mode;
		}

		public boolean isAllowDdlAutoInMemory() {
			return this.allowDdlAutoInMemory;
		}

		public void setAllowDdlAutoInMemory(boolean allowDdlAutoInMemory) {
			this.allowDdlAutoInMemory = allowDdlAutoInMemory;
		}

		public List<String> getAllowDropFirst() {
			return this.allowDropFirst;
		}

		public void setAllowDropFirst(List<String> allowDropFirst) {
			this.allowDropFirst = allowDropFirst;
		}

	}

	/**
	 * How the database is talked to.
	 */
	public static class Database {

		/**
		 * How long to wait for the database to answer.
		 */
		private Duration connectTimeout = Duration.ofSeconds(10);

		/**
		 * How long to wait for another instance that holds Liquibase's lock.
		 */
		private Duration lockTimeout = Duration.ofMinutes(1);

		public Duration getConnectTimeout() {
			return this.connectTimeout;
		}

		public void setConnectTimeout(Duration connectTimeout) {
			this.connectTimeout = connectTimeout;
		}

		public Duration getLockTimeout() {
			return this.lockTimeout;
		}

		public void setLockTimeout(Duration lockTimeout) {
			this.lockTimeout = lockTimeout;
		}

	}

	/**
	 * How revisions are generated.
	 */
	public static class Generate {

		/**
		 * Author of the changesets. The name of the operating system's user by default.
		 */
		private @Nullable String author;

		/**
		 * What to do about a NOT NULL column without default that no entity maps any
		 * more.
		 */
		private PolicySettings.RelaxUnmappedNotNull relaxUnmappedNotNull = PolicySettings.RelaxUnmappedNotNull.SUGGEST;

		/**
		 * What to do when a column becomes NOT NULL and no value was given for existing
		 * rows.
		 */
		private MissingValues missingValues = MissingValues.SLOT;

		/**
		 * Databases that revisions have to be right for beside the live one. Their names
		 * are 'h2', 'postgresql', 'mariadb' and 'sqlite', with a version if it matters
		 * ('mariadb:10.6').
		 */
		private List<String> databases = new ArrayList<>();

		/**
		 * Entities that several databases should have, by the names of their classes; '*'
		 * stands for letters.
		 */
		private List<String> sharedEntities = new ArrayList<>();

		/**
		 * Whether unique keys and indexes are renamed as the model names them.
		 */
		private boolean alignNames;

		/**
		 * Whether PostgreSQL creates the indexes of existing tables concurrently.
		 */
		private boolean concurrently;

		/**
		 * Name of the files of revisions, in the words of Alembic and without an
		 * extension.
		 */
		private String fileName = "%(year)d%(month)d%(day)d%(hour)d%(minute)d%(second)d_%(slug)s";

		/**
		 * Commands that are run with every revision that was written.
		 */
		private List<String> hooks = new ArrayList<>();

		public MissingValues getMissingValues() {
			return this.missingValues;
		}

		public void setMissingValues(MissingValues missingValues) {
			this.missingValues = missingValues;
		}

		public List<String> getSharedEntities() {
			return this.sharedEntities;
		}

		public void setSharedEntities(List<String> sharedEntities) {
			this.sharedEntities = sharedEntities;
		}

		public List<String> getDatabases() {
			return this.databases;
		}

		public void setDatabases(List<String> databases) {
			this.databases = databases;
		}

		public @Nullable String getAuthor() {
			return this.author;
		}

		public void setAuthor(@Nullable String author) {
			this.author = author;
		}

		public PolicySettings.RelaxUnmappedNotNull getRelaxUnmappedNotNull() {
			return this.relaxUnmappedNotNull;
		}

		public void setRelaxUnmappedNotNull(PolicySettings.RelaxUnmappedNotNull relaxUnmappedNotNull) {
			this.relaxUnmappedNotNull = relaxUnmappedNotNull;
		}

		public boolean isAlignNames() {
			return this.alignNames;
		}

		public void setAlignNames(boolean alignNames) {
			this.alignNames = alignNames;
		}

		public boolean isConcurrently() {
			return this.concurrently;
		}

		public void setConcurrently(boolean concurrently) {
			this.concurrently = concurrently;
		}

		public String getFileName() {
			return this.fileName;
		}

		public void setFileName(String fileName) {
			this.fileName = fileName;
		}

		public List<String> getHooks() {
			return this.hooks;
		}

		public void setHooks(List<String> hooks) {
			this.hooks = hooks;
		}

		GenerationSettings toSettings(List<RevisionHook> beans) {
			List<RevisionHook> all = new ArrayList<>(beans);
			this.hooks.forEach((command) -> all.add(new CommandHook(command)));
			return new GenerationSettings(this.author, new FileNameTemplate(this.fileName), all, this.concurrently,
					this.missingValues);
		}

	}

	/**
	 * What the endpoint does.
	 */
	public static class Endpoint {

		/**
		 * How old the published state must at least be before it is read again on demand.
		 */
		private Duration minimumRefreshInterval = Duration.ofSeconds(10);

		public Duration getMinimumRefreshInterval() {
			return this.minimumRefreshInterval;
		}

		public void setMinimumRefreshInterval(Duration minimumRefreshInterval) {
			this.minimumRefreshInterval = minimumRefreshInterval;
		}

	}

}
