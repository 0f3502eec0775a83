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

package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.migrations.schema.ColumnAttributes.Storage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ColumnAttributes} and what a column makes of them.
 */
class ColumnAttributesTests {

	private static final Serial SERIAL = new Serial(new Sequence(ObjectName.of("s"), 1, 1), "nextval('s')");

	private static final ColumnAttributes ALL = new ColumnAttributes(Storage.VIRTUAL, "c", "now()", true, true,
			"c <> 'x'", "always as identity", SERIAL, List.of("c", "of its own"));

	@Test
	void canBeSaidOneByOne() {
		assertThat(ColumnAttributes.NONE.withStorage(Storage.VIRTUAL)
			.withCollation("c")
			.withOnUpdate("now()")
			.withInvisible(true)
			.withUnversioned(true)
			.withCheck("c <> 'x'")
			.withIdentity("always as identity")
			.withSerial(SERIAL)
			.withFurther(List.of("c", "of its own"))).isEqualTo(ALL);
	}

	@Test
	void canBeTakenBackOneByOne() {
		assertThat(ALL.withStorage(null)
			.withCollation(null)
			.withOnUpdate(null)
			.withInvisible(false)
			.withUnversioned(false)
			.withCheck(null)
			.withIdentity(null)
			.withSerial(null)
			.withFurther(List.of())).isEqualTo(ColumnAttributes.NONE);
	}

	@Test
	void aNameIsNoExpression() {
		assertThat(ALL.withExpressions((expression) -> expression.replace("c", "d")))
			.isEqualTo(ALL.withCheck("d <> 'x'").withFurther(List.of("d", "of its own")));
		assertThat(ColumnAttributes.NONE.withExpressions((expression) -> "other")).isEqualTo(ColumnAttributes.NONE);
	}

	@Test
	void ownCheckBearsTheNameOfTheColumn() {
		Column column = Column.of("code", "integer", true)
			.withAttributes(ColumnAttributes.NONE.withCollation("c").withCheck("code > 3"));
		Check check = new Check("code", "code > 3");
		assertThat(column.ownCheck()).contains(check);
		assertThat(column.owns(check)).isTrue();
		assertThat(column.owns(new Check("other", "code > 3"))).isFalse();
		assertThat(column.withoutOwnCheck().ownCheck()).isEmpty();
		assertThat(column.withoutOwnCheck().attributes()).isEqualTo(ColumnAttributes.NONE.withCollation("c"));
	}

	@Test
	void storageComesWithTheExpressionUnlessThatIsSilent() {
		Column virtual = generated("a + 1", Storage.VIRTUAL);
		assertThat(virtual.withValueOf(generated("a + 2", Storage.STORED)))
			.isEqualTo(generated("a + 2", Storage.STORED));
		assertThat(virtual.withValueOf(generated("a + 2", null))).isEqualTo(generated("a + 2", Storage.VIRTUAL));
		assertThat(virtual.withValueOf(Column.of("b", "integer", true))).isEqualTo(Column.of("b", "integer", true));
		assertThat(Column.of("b", "integer", true).withValueOf(virtual)).isEqualTo(virtual);
	}

	private static Column generated(String expression, @Nullable Storage storage) {
		return new Column("b", "integer", true, null, false, expression, null,
				ColumnAttributes.NONE.withStorage(storage));
	}

}
