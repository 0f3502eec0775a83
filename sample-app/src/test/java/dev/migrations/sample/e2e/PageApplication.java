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

import java.util.Locale;

/**
 * The applications that the pages of the documentation tell of.
 */
enum PageApplication {

	/** The sample application as it is. */
	WHOLE {
		@Override
		JarVariant variant() {
			return new JarVariant();
		}
	},

	/** Users and categories only. */
	SMALL {
		@Override
		JarVariant variant() {
			return new JarVariant().remove("receipt/")
				.remove("audit/")
				.remove("mail/")
				.remove("mileage/")
				.remove("journey/");
		}
	},

	/** Users have got a phone. */
	WITH_PHONE {
		@Override
		JarVariant variant() {
			return SMALL.variant().addMembers("user/User", """
					@jakarta.persistence.Column(length = 30)
					private String phone;
					""");
		}
	},

	/** Users have got a phone, and nobody may be without one. */
	WITH_REQUIRED_PHONE {
		@Override
		JarVariant variant() {
			return SMALL.variant().addMembers("user/User", """
					@jakarta.persistence.Column(length = 30, nullable = false)
					private String phone = "unknown";
					""");
		}
	},

	/** Later, the name of a user has got another column. */
	WITH_RENAMED_COLUMN {
		@Override
		JarVariant variant() {
			return WITH_REQUIRED_PHONE.variant()
				.replace("user/User", "@Column(nullable = false, length = 120)",
						"@Column(name = \"full_name\", nullable = false, length = 120)");
		}
	},

	/** Nobody maps the journey templates any more. */
	WITHOUT_JOURNEYS {
		@Override
		JarVariant variant() {
			return WHOLE.variant().remove("journey/");
		}
	};

	/**
	 * Return the application.
	 * @return how it differs from the sample application
	 */
	abstract JarVariant variant();

	static PageApplication of(String name) {
		return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
	}

}
