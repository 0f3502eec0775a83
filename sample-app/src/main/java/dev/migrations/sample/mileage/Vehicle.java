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

package dev.migrations.sample.mileage;

import java.math.BigDecimal;

/**
 * What was travelled with.
 */
public enum Vehicle {

	/** A car of the user's own. */
	CAR("0.30"),

	/** A motorcycle of the user's own. */
	MOTORCYCLE("0.20"),

	/** A bicycle of the user's own. */
	BICYCLE("0.05");

	private final BigDecimal rate;

	Vehicle(String rate) {
		this.rate = new BigDecimal(rate);
	}

	BigDecimal rate() {
		return this.rate;
	}

}
