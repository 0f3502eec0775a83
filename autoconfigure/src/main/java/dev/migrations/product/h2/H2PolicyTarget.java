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

import dev.migrations.policy.PolicyTarget;

/**
 * H2 has its own name for a random UUID.
 */
final class H2PolicyTarget implements PolicyTarget {

	@Override
	public boolean keepsValueOfExpression() {
		return true;
	}

	@Override
	public String randomUuid() {
		return "random_uuid()";
	}

}
