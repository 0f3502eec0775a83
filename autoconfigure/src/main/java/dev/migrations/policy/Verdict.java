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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.change.SchemaChange;

/**
 * What a rule says about one change.
 *
 * @param planned what is written
 * @param withheld what is not written
 * @param notes further lines
 * @param protectedObjects what is protected, in words
 */
public record Verdict(List<PlannedChange> planned, List<Withheld> withheld, List<Note> notes,
		List<String> protectedObjects) {

	/** Nothing to write and nothing to say. */
	public static final Verdict SILENT = new Verdict(List.of(), List.of(), List.of(), List.of());

	/**
	 * Return a verdict that keeps a change.
	 * @param change the change
	 * @param guards what must hold for the rows when it runs
	 * @return the verdict
	 */
	public static Verdict plan(SchemaChange change, RowGuard... guards) {
		return plan(change, List.of(guards));
	}

	/**
	 * Return a verdict that keeps a change.
	 * @param change the change
	 * @param guards what must hold for the rows when it runs
	 * @return the verdict
	 */
	public static Verdict plan(SchemaChange change, List<RowGuard> guards) {
		return new Verdict(List.of(new PlannedChange(change, guards)), List.of(), List.of(), List.of());
	}

	/**
	 * Return a verdict that writes changes in the place of one.
	 * @param planned the changes in their order
	 * @return the verdict
	 */
	public static Verdict plan(List<PlannedChange> planned) {
		return new Verdict(List.copyOf(planned), List.of(), List.of(), List.of());
	}

	/**
	 * Return a verdict that does not write a change.
	 * @param withheld the change and the reason
	 * @return the verdict
	 */
	public static Verdict withhold(Withheld withheld) {
		return new Verdict(List.of(), List.of(withheld), List.of(), List.of());
	}

	/**
	 * Return this verdict with a guard for what it writes.
	 * @param guard the guard
	 * @return the verdict
	 */
	public Verdict guarded(RowGuard guard) {
		return new Verdict(this.planned.stream().map((each) -> {
			List<RowGuard> guards = new ArrayList<>(each.guards());
			guards.add(guard);
			return new PlannedChange(each.change(), guards);
		}).toList(), this.withheld, this.notes, this.protectedObjects);
	}

	/**
	 * Return this verdict with a note.
	 * @param level how much it matters
	 * @param text the note
	 * @return the verdict
	 */
	public Verdict note(Note.Level level, String text) {
		return note(new Note(level, text));
	}

	/**
	 * Return this verdict with a note.
	 * @param note the note
	 * @return the verdict
	 */
	public Verdict note(Note note) {
		List<Note> more = new ArrayList<>(this.notes);
		more.add(note);
		return new Verdict(this.planned, this.withheld, more, this.protectedObjects);
	}

	/**
	 * Return this verdict with a warning.
	 * @param text the warning
	 * @return the verdict
	 */
	public Verdict warn(String text) {
		return note(Note.Level.WARN, text);
	}

	/**
	 * Return this verdict with an object that is protected.
	 * @param object the object in words
	 * @return the verdict
	 */
	public Verdict protect(String object) {
		List<String> more = new ArrayList<>(this.protectedObjects);
		more.add(object);
		return new Verdict(this.planned, this.withheld, this.notes, more);
	}

}
