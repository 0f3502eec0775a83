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

package dev.migrations.sample.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {

	private final AuditRepository entries;

	AuditController(AuditRepository entries) {
		this.entries = entries;
	}

	@GetMapping
	List<View> list(@RequestParam String subject) {
		return this.entries.findBySubjectOrderById(subject).stream().map(View::of).toList();
	}

	record View(String action, String subject, Instant occurredAt, Map<String, String> details) {

		static View of(AuditEntry entry) {
			return new View(entry.getAction(), entry.getSubject(), entry.getOccurredAt(), entry.getDetails());
		}

	}

}
