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

package dev.migrations.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Joins the steps of several products into one sequence in which each product finds its
 * own steps in their order. A step that two products write alike stands there once: the
 * longest common subsequence of both.
 */
final class CommonSteps {

	private final List<WrittenStep> first;

	private final List<WrittenStep> second;

	/** How many steps are common from here on. */
	private final int[][] common;

	private CommonSteps(List<WrittenStep> first, List<WrittenStep> second) {
		this.first = first;
		this.second = second;
		this.common = new int[first.size() + 1][second.size() + 1];
	}

	/**
	 * Join the steps of all products.
	 * @param products the steps of each product
	 * @return the joined steps
	 */
	static List<WrittenStep> join(List<List<WrittenStep>> products) {
		List<WrittenStep> joined = products.get(0);
		for (List<WrittenStep> steps : products.subList(1, products.size())) {
			joined = new CommonSteps(joined, steps).joined();
		}
		return joined;
	}

	private List<WrittenStep> joined() {
		List<Map<String, Object>> left = this.first.stream().map(ChangeSets::content).toList();
		List<Map<String, Object>> right = this.second.stream().map(ChangeSets::content).toList();
		for (int i = left.size() - 1; i >= 0; i--) {
			for (int j = right.size() - 1; j >= 0; j--) {
				this.common[i][j] = left.get(i).equals(right.get(j)) ? this.common[i + 1][j + 1] + 1
						: Math.max(this.common[i + 1][j], this.common[i][j + 1]);
			}
		}
		List<WrittenStep> joined = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < left.size() || j < right.size()) {
			if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
				joined.add(this.first.get(i++).alsoFor(this.second.get(j++)));
			}
			else if (j == right.size() || (i < left.size() && this.common[i + 1][j] >= this.common[i][j + 1])) {
				joined.add(this.first.get(i++));
			}
			else {
				joined.add(this.second.get(j++));
			}
		}
		return joined;
	}

}
