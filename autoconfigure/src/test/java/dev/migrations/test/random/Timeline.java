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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.List;

/** What there was before and behind the revisions of a life. */
final class Timeline {

	/** What there was before each revision that is applied. */
	private final List<Moment> past = new ArrayList<>();

	/** What there was behind each revision that was taken back, the last one first. */
	private final List<Moment> future = new ArrayList<>();

	void revised(Moment before) {
		this.past.add(before);
	}

	int applied() {
		return this.past.size();
	}

	boolean atHead() {
		return this.future.isEmpty();
	}

	/**
	 * Return what there was before the last revisions.
	 * @param revisions how many
	 * @return the moment
	 */
	Moment before(int revisions) {
		return this.past.get(this.past.size() - revisions);
	}

	/**
	 * Take the last revisions back.
	 * @param revisions how many
	 * @param now what there is with them
	 */
	void back(int revisions, Moment now) {
		int target = this.past.size() - revisions;
		this.future.add(now);
		while (this.past.size() > target) {
			Moment undone = this.past.remove(this.past.size() - 1);
			if (this.past.size() > target) {
				this.future.add(undone);
			}
		}
	}

	/**
	 * Apply again what was taken back.
	 * @param now what there is without it
	 * @return what there has to be then
	 */
	Moment forth(Moment now) {
		Moment head = this.future.get(0);
		this.past.add(now);
		for (int index = this.future.size() - 1; index > 0; index--) {
			this.past.add(this.future.get(index));
		}
		this.future.clear();
		return head;
	}

	/** What there is at a moment. */
	record Moment(List<String> schema, Identities identities) {

	}

}
