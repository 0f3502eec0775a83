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

import java.util.List;

/**
 * Rows of a team that has used the application for a while. Ids that come from a sequence
 * are far beyond what the application takes in a test.
 */
final class SampleRows {

	/** Every table of the application. */
	static final List<String> TABLES = List.of("audit_log", "categories", "journey_stops", "journey_templates",
			"mileage_claims", "processed_emails", "receipt_lines", "receipt_sharers", "receipt_tags", "receipts",
			"user_cost_centres", "users");

	private SampleRows() {
	}

	/**
	 * Insert rows into every table, without the application.
	 * @param database the database at head
	 */
	static void insert(LiveDatabase database) {
		database.execute(
				"""
						insert into users (id, email, name, role, active, created_at, version) values
						(5001, 'ada@example.org', 'Ada', 'EMPLOYEE', true, timestamp with time zone '2025-01-01 10:00:00+00', 0),
						(5002, 'zoë@example.org', 'Zoë', 'APPROVER', true, timestamp with time zone '2025-01-02 10:00:00+00', 3)""",
				"insert into user_cost_centres (user_id, cost_centre) values (5001, 'R&D'), (5001, 'OPS')",
				"insert into categories (name, monthly_limit) values ('Food', 250.00), ('Travel', null)", """
						insert into receipts (id, reference, owner_id, category_id, merchant, amount, currency,
						spent_on, status, payment_method, version) values
						(5001, 'R-1', 5001, 1, 'Café ''Größe''', 7.50, 'EUR', date '2025-02-01', 'SUBMITTED', 0, 0),
						(5002, 'R-2', 5002, 2, 'Railway', 1234567.89, 'CHF', date '2025-02-02', 'REIMBURSED', 2, 5)""",
				"insert into receipt_lines (receipt_id, description, amount) values (5001, 'Cake', 4.5), (5001, 'Tea', 3)",
				"insert into receipt_sharers (receipt_id, user_id) values (5001, 5002)",
				"insert into receipt_tags (receipt_id, tag) values (5001, 'team'), (5002, 'customer')",
				"insert into audit_log (action, subject, occurred_at) values ('receipt-submitted', 'receipt:5001', current_timestamp)",
				"""
						insert into processed_emails (id, message_id, received_at, receipt_id) values
						('7b0c2b0e-6f3f-4bb1-9f0d-0d8e6a3c1a11', '<1@example.org>',
						timestamp with time zone '2025-02-01 11:00:00+00', 5001)""", """
						insert into mileage_claims (id, driver_id, vehicle, travelled_on, distance_km, amount, version)
						values (5001, 5001, 'BICYCLE', date '2025-03-01', 12.5, 0.63, 0)""",
				"insert into journey_templates (owner_id, name, distance_km) values (5001, 'To the customer', 42.0)",
				"""
						insert into journey_stops (journey_template_id, stop_number, place)
						select id, 0, 'Station' from journey_templates""");
	}

}
