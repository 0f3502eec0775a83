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

package dev.migrations.test;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.query.sqm.mutation.internal.temptable.GlobalTemporaryTableStrategy;
import org.hibernate.query.sqm.mutation.internal.temptable.PersistentTableStrategy;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.CommandAcceptanceException;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;

import dev.migrations.schema.Product;

/**
 * Hibernate's metadata as a Spring Boot application has it, and what Hibernate's own
 * schema tool makes of it: the oracle of many tests.
 */
public final class TestModel {

	/**
	 * The services that Hibernate finds on the class path are the same for every model
	 * whose classes are on it.
	 */
	private static final BootstrapServiceRegistry SERVICES = new BootstrapServiceRegistryBuilder().disableAutoClose()
		.build();

	static {
		// Hibernate's validator asserts that no index name is quoted; applications run
		// without assertions
		TestModel.class.getClassLoader().setPackageAssertionStatus("org.hibernate.tool.schema", false);
	}

	private TestModel() {
	}

	/**
	 * Build the metadata for a live database: naming as Spring Boot configures it, the
	 * dialect of the database in its version, finished by a session factory.
	 * @param dataSource the database
	 * @param product what it is expected to be
	 * @param entities the annotated classes
	 * @return the metadata, to be given to {@link #close(Metadata)} when it is long-lived
	 */
	public static Metadata of(DataSource dataSource, Product product, Class<?>... entities) {
		return of(dataSource, product, Map.of(), entities);
	}

	/**
	 * Build the metadata as {@link #of(DataSource, Product, Class[])} does, with further
	 * settings of Hibernate.
	 * @param dataSource the database
	 * @param product what it is expected to be
	 * @param settings the further settings
	 * @param entities the annotated classes
	 * @return the metadata
	 */
	public static Metadata of(DataSource dataSource, Product product, Map<String, Object> settings,
			Class<?>... entities) {
		Metadata metadata = unfinished(dataSource, product, settings, entities);
		((MetadataImplementor) metadata).buildSessionFactory().close();
		return metadata;
	}

	/**
	 * Build the metadata without the session factory that finishes it: generators of
	 * timestamps make their columns NOT NULL. For those who need the session factory,
	 * since there is only one.
	 * @param dataSource the database
	 * @param product what it is expected to be
	 * @param settings the further settings
	 * @param entities the annotated classes
	 * @return the metadata
	 */
	public static Metadata unfinished(DataSource dataSource, Product product, Map<String, Object> settings,
			Class<?>... entities) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
		all.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
		all.put(MappingSettings.IMPLICIT_NAMING_STRATEGY, SpringImplicitNamingStrategy.class.getName());
		// on H2 and SQLite a session factory creates tables of its own for bulk
		// statements
		all.put(GlobalTemporaryTableStrategy.CREATE_ID_TABLES, false);
		all.put(PersistentTableStrategy.CREATE_ID_TABLES, false);
		all.putAll(settings);
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder(services()).disableAutoClose()
			.applySettings(all)
			.build();
		try {
			Metadata metadata = new MetadataSources(registry).addAnnotatedClasses(entities).buildMetadata();
			verify(metadata, product);
			return metadata;
		}
		catch (RuntimeException ex) {
			StandardServiceRegistryBuilder.destroy(registry);
			throw ex;
		}
	}

	/** A registry remembers classes by their names. */
	private static BootstrapServiceRegistry services() {
		boolean onClassPath = Thread.currentThread().getContextClassLoader() == TestModel.class.getClassLoader();
		return onClassPath ? SERVICES : new BootstrapServiceRegistryBuilder().build();
	}

	private static void verify(Metadata metadata, Product product) {
		String dialect = metadata.getDatabase().getDialect().getClass().getSimpleName();
		if (!dialect.toLowerCase(Locale.ROOT).startsWith(product.id())) {
			throw new IllegalStateException("Expected " + product + " but the dialect is " + dialect);
		}
	}

	/**
	 * Let Hibernate create the schema, namespaces included. The first failing statement
	 * is thrown.
	 * @param dataSource the database that the metadata was built for
	 * @param metadata the metadata
	 */
	public static void create(DataSource dataSource, Metadata metadata) {
		order(metadata);
		Options options = new Options(metadata, dataSource);
		tool(metadata).getSchemaCreator(options.getConfigurationValues())
			.doCreation(metadata, options, ContributableMatcher.ALL, new FromMetadata(), new ToDatabase());
	}

	/**
	 * Create the schemas that a model names, and nothing in them.
	 * @param dataSource the database
	 * @param metadata the metadata
	 */
	public static void createSchemas(DataSource dataSource, Metadata metadata) {
		metadata.getDatabase().getNamespaces().forEach((namespace) -> {
			if (namespace.getPhysicalName().schema() != null) {
				TestDatabase.execute(dataSource,
						"create schema if not exists " + namespace.getPhysicalName().schema().render());
			}
		});
	}

	/**
	 * Let Hibernate validate the database, as {@code ddl-auto=validate} does.
	 * @param dataSource the database
	 * @param metadata the metadata
	 */
	public static void validate(DataSource dataSource, Metadata metadata) {
		Options options = new Options(metadata, dataSource);
		tool(metadata).getSchemaValidator(options.getConfigurationValues())
			.doValidation(metadata, options, ContributableMatcher.ALL);
	}

	/**
	 * Return the statements that Hibernate's {@code create} runs.
	 * @param metadata the metadata
	 * @return one statement an element
	 */
	public static List<String> createScript(Metadata metadata) {
		order(metadata);
		return new SchemaCreatorImpl(registry(metadata)).generateCreationCommands(metadata, true);
	}

	/**
	 * Close the service registry of the metadata.
	 * @param metadata metadata that {@link #of(DataSource, Product, Class[])} built
	 */
	public static void close(Metadata metadata) {
		StandardServiceRegistryBuilder.destroy(registry(metadata));
	}

	/** What a session factory does before it creates a schema, and only then. */
	private static void order(Metadata metadata) {
		((MetadataImplementor) metadata).orderColumns(true);
	}

	private static SchemaManagementTool tool(Metadata metadata) {
		return registry(metadata).requireService(SchemaManagementTool.class);
	}

	private static StandardServiceRegistry registry(Metadata metadata) {
		return ((MetadataImplementor) metadata).getMetadataBuildingOptions().getServiceRegistry();
	}

	private static final class Options implements ExecutionOptions {

		private final Map<String, Object> settings;

		/** The dialect of SQLite writes comments, which SQLite does not know. */
		private static void halt(CommandAcceptanceException failure) {
			boolean comment = failure.getMessage().contains("DDL \"comment on ");
			if (!comment || !failure.getMessage().contains("SQLITE_ERROR")) {
				throw failure;
			}
		}

		private Options(Metadata metadata, DataSource dataSource) {
			this.settings = new LinkedHashMap<>(
					registry(metadata).requireService(ConfigurationService.class).getSettings());
			this.settings.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
		}

		@Override
		public boolean shouldManageNamespaces() {
			return true;
		}

		@Override
		public Map<String, Object> getConfigurationValues() {
			return this.settings;
		}

		@Override
		public ExceptionHandler getExceptionHandler() {
			return Options::halt;
		}

	}

	private static final class FromMetadata implements SourceDescriptor {

		@Override
		public SourceType getSourceType() {
			return SourceType.METADATA;
		}

		@Override
		public @Nullable ScriptSourceInput getScriptSourceInput() {
			return null;
		}

	}

	private static final class ToDatabase implements TargetDescriptor {

		@Override
		public EnumSet<TargetType> getTargetTypes() {
			return EnumSet.of(TargetType.DATABASE);
		}

		@Override
		public @Nullable ScriptTargetOutput getScriptTargetOutput() {
			return null;
		}

	}

}
