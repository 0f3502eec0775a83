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

package dev.migrations.changelog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import liquibase.Scope;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Runs work inside a scope of Liquibase that prints nothing: what there is to say is said
 * by our own results.
 */
public final class QuietLiquibase {

	private QuietLiquibase() {
	}

	/**
	 * Run work in a scope without log and user interface.
	 * @param <T> the type of the result
	 * @param resources what resolves paths
	 * @param work the work
	 * @return what the work returns
	 * @throws Exception what the work throws
	 */
	public static <T> T call(ResourceAccessor resources, Callable<T> work) throws Exception {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(Scope.Attr.logService.name(), new NoOpLogService());
		values.put(Scope.Attr.ui.name(), new LoggerUIService());
		values.put(Scope.Attr.resourceAccessor.name(), resources);
		values.put("liquibase.analytics.enabled", false);
		return Scope.child(values, work::call);
	}

}
