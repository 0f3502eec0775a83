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

package dev.migrations.startup;

import java.util.function.Predicate;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Which databases Hibernate may create and drop: those in memory, when the application
 * says so.
 *
 * @param settings what the application says about start-up
 * @param inMemory tells whether a database lives in memory
 */
public record DdlAutoAllowance(Supplier<StartupSettings> settings, Predicate<DataSource> inMemory) {

	boolean covers(@Nullable DataSource dataSource) {
		return this.settings.get().allowDdlAutoInMemory() && dataSource != null && this.inMemory.test(dataSource);
	}

}
