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

package dev.migrations.scenario;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;

/**
 * Tickets that need a sequence, an enum type with a name, or a view.
 */
final class ObjectModels {

	private ObjectModels() {
	}

	/** How a ticket feels. */
	enum Mood {

		HAPPY, SAD

	}

	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class TicketBySequence {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(sequenceName = "ticket_numbers", initialValue = 100, allocationSize = 20)
		private Long id;

	}

	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class Ticket {

		@Id
		private Long id;

	}

	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class TicketOfMood {

		@Id
		private Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		private Mood mood;

	}

	/** The type has the name of that of {@link TicketOfMood}, and a value more. */
	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class TicketOfMoreMoods {

		@Id
		private Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		private MoreMoods.Mood mood;

	}

	/** One value of {@link TicketOfMoreMoods} has another name. */
	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class TicketOfRenamedMood {

		@Id
		private Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		private RenamedMoods.Mood mood;

	}

	@Entity(name = "OpenTicket")
	@Table(name = "open_ticket")
	@Immutable
	@View(query = "select id as id from ticket where id > 0")
	static class OpenTicket {

		@Id
		private Long id;

	}

	/** A name of its own for an enum of the same simple name. */
	interface MoreMoods {

		/** One more. */
		enum Mood {

			HAPPY, SAD, TIRED

		}

	}

	/** A name of its own for an enum of the same simple name. */
	interface RenamedMoods {

		/** One is called otherwise. */
		enum Mood {

			HAPPY, SAD, WEARY

		}

	}

}
