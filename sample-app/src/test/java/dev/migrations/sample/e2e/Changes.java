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

/**
 * Changes that a developer makes to the entities.
 */
final class Changes {

	private static final String PROJECT = """
			package dev.migrations.sample.project;

			import jakarta.persistence.*;
			import dev.migrations.sample.user.User;

			@Entity
			@Table(name = "projects", indexes = @Index(name = "ix_projects_title", columnList = "title"))
			public class Project {

				@Id
				@GeneratedValue(strategy = GenerationType.SEQUENCE)
				private Long id;

				@Column(nullable = false, length = 60)
				private String title;

				@ManyToOne(optional = false)
				@JoinColumn(name = "lead_id")
				private User lead;

			}
			""";

	private static final String SCAN = """
			@org.springframework.boot.persistence.autoconfigure.EntityScan({ "dev.migrations.sample.user",
				"dev.migrations.sample.category", "dev.migrations.sample.receipt", "dev.migrations.sample.audit",
				"dev.migrations.sample.mail", "dev.migrations.sample.mileage" })
			@SpringBootApplication
			""";

	private Changes() {
	}

	/**
	 * Return a new column without any condition: {@code receipts.note}.
	 * @return the changed application
	 */
	static JarVariant field() {
		return new JarVariant().addMembers("receipt/Receipt", """
				@jakarta.persistence.Column(length = 80)
				private String note;
				""");
	}

	/**
	 * Return a field, a unique field, an enum constant and an entity.
	 * @return the changed application
	 */
	static JarVariant many() {
		return field().addMembers("user/User", """
				@jakarta.persistence.Column(unique = true, length = 20)
				private String employeeNumber;
				""")
			.replace("receipt/ReceiptStatus", "REIMBURSED", "REIMBURSED, CANCELLED")
			.add("project/Project", PROJECT);
	}

	/**
	 * Forget to register the entity of the journey templates, which stays where it is.
	 * @param variant the application
	 * @return the changed application
	 */
	static JarVariant forgetJourneys(JarVariant variant) {
		return variant.replace("ExpensesApplication", "@SpringBootApplication\n", SCAN)
			.remove("journey/JourneyTemplateRepository")
			.remove("journey/JourneyTemplateController");
	}

	/**
	 * Leave nothing but users and categories.
	 * @return the application in its youth
	 */
	static JarVariant small() {
		return new JarVariant().remove("receipt/")
			.remove("audit/")
			.remove("mail/")
			.remove("mileage/")
			.remove("journey/");
	}

}
