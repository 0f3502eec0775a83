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

package dev.migrations.sample.receipt;

import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/receipts")
class ReceiptController {

	private final ReceiptDesk desk;

	ReceiptController(ReceiptDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<ReceiptView> list() {
		return this.desk.all();
	}

	@GetMapping("/{id}")
	ReceiptView get(@PathVariable long id) {
		return this.desk.one(id);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ReceiptView submit(@Valid @RequestBody ReceiptRequest request) {
		return this.desk.submit(request);
	}

	@PutMapping("/{id}/status/{status}")
	ReceiptView decide(@PathVariable long id, @PathVariable ReceiptStatus status) {
		return this.desk.decide(id, status);
	}

}
