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

package dev.migrations.test.zoo;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Attributes with a structure inside one column.
 */
final class JsonAndArrays {

	private JsonAndArrays() {
	}

	@Entity(name = "JsonHolder")
	static class JsonHolder {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> attributes;

		@JdbcTypeCode(SqlTypes.JSON)
		@Column(nullable = false)
		List<String> tags;

	}

	@Entity(name = "JsonEmbedded")
	static class JsonEmbedded {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		Place place;

	}

	@Embeddable
	static class Place {

		@Column(nullable = false)
		String city;

		int zip;

	}

	@Entity(name = "Arrays")
	static class Arrays {

		@Id
		Long id;

		String[] texts;

		int[] numbers;

		List<Integer> listOfNumbers;

		@Array(length = 5)
		@Column(length = 20)
		Set<String> few;

		@Enumerated(EnumType.STRING)
		EnumsAndBooleans.Colour[] colours;

	}

}
