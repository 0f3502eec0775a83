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

package dev.migrations.changelog;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.failure.MigrationsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionGraphTests {

	private final RevisionGraph line = RevisionGraph
		.of(List.of(revision("aaaa1111"), revision("aaaa2222", "aaaa1111"), revision("bbbb3333", "aaaa2222")));

	private final RevisionGraph branches = RevisionGraph.of(List.of(revision("root0"), revision("left1", "root0"),
			revision("right", "root0"), revision("left2", "left1")));

	@Test
	void lineHasOneHead() {
		assertThat(this.line.heads()).containsExactly("bbbb3333");
		assertThat(this.line.resolve("head")).containsExactly("bbbb3333");
		assertThat(this.line.resolve("base")).isEmpty();
	}

	@Test
	void branchesHaveTwoHeads() {
		assertThat(this.branches.heads()).containsExactly("right", "left2");
		assertThat(this.branches.resolve("heads")).containsExactly("right", "left2");
		assertRefused(() -> this.branches.resolve("head"),
				"Multiple head revisions are present for given argument 'head': 'right', 'left2'.");
	}

	@Test
	void mergeMakesOneHeadOfTwo() {
		RevisionGraph merged = RevisionGraph.of(List.of(revision("root0"), revision("left1", "root0"),
				revision("right", "root0"), revision("merge", "left1", "right")));
		assertThat(merged.heads()).containsExactly("merge");
		assertThat(merged.ancestors("merge")).containsExactlyInAnyOrder("left1", "right", "root0");
		assertRefused(() -> merged.resolve("-1", List.of("merge")),
				"Ambiguous walk: from 'merge', '-1' could go to 'left1', 'right'.");
	}

	@Test
	void parentsComeBeforeChildrenWhateverTheFilesSay() {
		RevisionGraph graph = RevisionGraph.of(List.of(revision("late", "early"), revision("early")));
		assertThat(graph.ordered()).extracting(Revision::id).containsExactly("early", "late");
	}

	@Test
	void partialIdNamesARevision() {
		assertThat(this.line.resolve("bbbb")).containsExactly("bbbb3333");
	}

	@Test
	void ambiguousPartialIdListsCandidates() {
		assertRefused(() -> this.line.resolve("aaaa"), "Multiple revisions start with 'aaaa': 'aaaa1111', 'aaaa2222'.");
	}

	@Test
	void threeCharactersAreTooShort() {
		assertRefused(() -> this.line.resolve("bbb"), "'bbb' is too short to name a revision; it could be 'bbbb3333'.");
	}

	@Test
	void unknownIdIsNotLocated() {
		assertRefused(() -> this.line.resolve("cccc"), "Can't locate revision identified by 'cccc'.");
	}

	@Test
	void typoGetsASuggestion() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.line.resolve("bbbb3334"))
			.satisfies((ex) -> assertThat(ex.failure().next()).asString().startsWith("Did you mean 'bbbb3333'?"));
	}

	@Test
	void relativeStepsStartAtCurrent() {
		assertThat(this.line.resolve("+1")).containsExactly("aaaa1111");
		assertThat(this.line.resolve("+2", List.of("aaaa1111"))).containsExactly("bbbb3333");
		assertThat(this.line.resolve("-1", List.of("aaaa2222"))).containsExactly("aaaa1111");
		assertThat(this.line.resolve("-1", List.of("aaaa1111"))).isEmpty();
		assertThat(this.line.resolve("current", List.of("aaaa1111"))).containsExactly("aaaa1111");
	}

	@Test
	void stepsBeyondTheEndsAreRefused() {
		assertRefused(() -> this.line.resolve("+4"), "Relative revision +4 didn't produce 4 migrations.");
		assertRefused(() -> this.line.resolve("-2", List.of("aaaa1111")),
				"Relative revision -2 didn't produce 2 migrations.");
	}

	@Test
	void downwardsFromTwoHeadsIsAmbiguous() {
		assertRefused(() -> this.branches.resolve("-1", List.of("right", "left2")),
				"Ambiguous walk: '-1' could start at 'right', 'left2'.");
	}

	@Test
	void upwardsAtAForkIsAmbiguous() {
		assertRefused(() -> this.branches.resolve("+1", List.of("root0")),
				"Ambiguous walk: from 'root0', '+1' could go to 'left1', 'right'.");
	}

	@Test
	void lineageLeavesOtherBranchesOut() {
		assertThat(this.branches.lineage(List.of("left2"))).extracting(Revision::id)
			.containsExactly("root0", "left1", "left2");
		assertThat(this.branches.descendants("left1")).containsExactly("left2");
	}

	@Test
	void circleIsNamed() {
		assertRefused(() -> RevisionGraph.of(List.of(revision("one", "two"), revision("two", "one"))),
				"Cycle is detected in revisions (one -> two -> one).");
	}

	@Test
	void missingParentNamesTheFile() {
		assertRefused(() -> RevisionGraph.of(List.of(revision("child", "gone"))),
				"Revision 'child' in 'child.yaml' is based on 'gone', which is not on disk.");
	}

	@Test
	void copiedRevisionNamesBothFiles() {
		assertRefused(() -> RevisionGraph.of(List.of(revision("same"), revision("same"))),
				"Revision 'same' is present more than once: in 'same.yaml' and in 'same.yaml'.");
	}

	private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String happened) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(call).withMessage(happened);
	}

	private static Revision revision(String id, String... parents) {
		return new Revision(id, id, List.of(parents), id + ".yaml", true, List.of());
	}

}
