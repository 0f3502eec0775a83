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

package dev.migrations.product.h2;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.temptable.StandardLocalTemporaryTableStrategy;
import org.hibernate.dialect.temptable.StandardTemporaryTableExporter;
import org.hibernate.dialect.temptable.TemporaryTableHelper.TemporaryTableCreationWork;
import org.hibernate.dialect.temptable.TemporaryTableStrategy;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.query.spi.DomainQueryExecutionContext;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.query.sqm.internal.DomainParameterXref;
import org.hibernate.query.sqm.mutation.internal.temptable.LocalTemporaryTableInsertStrategy;
import org.hibernate.query.sqm.mutation.spi.AfterUseAction;
import org.hibernate.query.sqm.mutation.spi.BeforeUseAction;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandler;
import org.hibernate.query.sqm.mutation.spi.MultiTableHandlerBuildResult;
import org.hibernate.query.sqm.tree.insert.SqmInsertStatement;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;

/**
 * Bulk inserts on H2 without a table that outlives the connection. Hibernate's own local
 * temporary tables would do, but H2 commits when one is created, unless it is told that
 * the table is transactional.
 */
public final class TransactionalInsertStrategy extends LocalTemporaryTableInsertStrategy {

	/**
	 * Create a strategy, as Hibernate does for each entity that needs one.
	 * @param entity the entity
	 * @param context what the session factory is created from
	 */
	public TransactionalInsertStrategy(EntityMappingType entity, RuntimeModelCreationContext context) {
		super(entity, context);
	}

	@Override
	public TemporaryTableStrategy getTemporaryTableStrategy() {
		return new CreatedBefore();
	}

	@Override
	public MultiTableHandlerBuildResult buildHandler(SqmInsertStatement<?> statement, DomainParameterXref parameters,
			DomainQueryExecutionContext context) {
		MultiTableHandlerBuildResult built = super.buildHandler(statement, parameters, context);
		return new MultiTableHandlerBuildResult(new CreateFirst(built.multiTableHandler()),
				built.firstJdbcParameterBindings());
	}

	/** Emptied after each use, and dropped together with the connection. */
	private static final class CreatedBefore extends StandardLocalTemporaryTableStrategy {

		@Override
		public BeforeUseAction getTemporaryTableBeforeUseAction() {
			return BeforeUseAction.NONE;
		}

		@Override
		public AfterUseAction getTemporaryTableAfterUseAction() {
			return AfterUseAction.CLEAN;
		}

	}

	/** Writes the statement that creates the table. */
	private static final class TransactionalExporter extends StandardTemporaryTableExporter {

		private TransactionalExporter(Dialect dialect) {
			super(dialect);
		}

		@Override
		protected String getCreateCommand(TemporaryTableStrategy strategy) {
			return "create local temporary table if not exists";
		}

		@Override
		protected String getCreateOptions(TemporaryTableStrategy strategy) {
			return "transactional";
		}

	}

	/**
	 * Hibernate keeps a handler for the same statement: the table is created each time.
	 */
	private final class CreateFirst implements MultiTableHandler {

		private final MultiTableHandler handler;

		private CreateFirst(MultiTableHandler handler) {
			this.handler = handler;
		}

		@Override
		public JdbcParameterBindings createJdbcParameterBindings(DomainQueryExecutionContext context) {
			return this.handler.createJdbcParameterBindings(context);
		}

		@Override
		public boolean dependsOnParameterBindings() {
			return this.handler.dependsOnParameterBindings();
		}

		@Override
		public boolean isCompatibleWith(JdbcParameterBindings bindings, QueryOptions options) {
			return this.handler.isCompatibleWith(bindings, options);
		}

		@Override
		public int execute(JdbcParameterBindings bindings, DomainQueryExecutionContext context) {
			context.getSession()
				.doReturningWork(new TemporaryTableCreationWork(getTemporaryTable(),
						new TransactionalExporter(context.getSession().getDialect()), getSessionFactory()));
			return this.handler.execute(bindings, context);
		}

	}

}
