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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.UnknownChangeLogParameterException;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Placeholders that remember which of them had no value, and that stop what Liquibase
 * would not: a file that includes itself, which it would follow until the stack is full,
 * and a change that does not exist, which it would leave out.
 */
class RecordingParameters extends ChangeLogParameters {

	private final Set<UnresolvedParameter> unresolved = new LinkedHashSet<>();

	private @Nullable ParsedNode lastChangeSet;

	private @Nullable DatabaseChangeLog lastChangeLog;

	RecordingParameters(ChangelogSettings settings) {
		super(DatabaseWithoutConnection.of(settings));
		// a property that is not for these is left out when it is read
		setContexts(new Contexts(settings.contexts()));
		setLabels(new LabelExpression(settings.labels()));
		settings.parameters().forEach(this::set);
	}

	/**
	 * Return the value that a file itself gives to a property.
	 * @param name the name of the property
	 * @param changeLog the file
	 * @return the value, {@code null} when the file does not set it
	 */
	@Nullable String own(String name, DatabaseChangeLog changeLog) {
		Object value = super.getValue(name, changeLog);
		DatabaseChangeLog parent = changeLog.getParentChangeLog();
		Object inherited = (parent != null) ? super.getValue(name, parent) : null;
		return (value != null && value != inherited) ? value.toString() : null;
	}

	List<UnresolvedParameter> unresolved() {
		return List.copyOf(this.unresolved);
	}

	@Override
	public String expandExpressions(String text, DatabaseChangeLog changeLog)
			throws UnknownChangeLogParameterException {
		refuseCircle(changeLog);
		refuseUnknownChange(changeLog);
		return super.expandExpressions(text, changeLog);
	}

	@Override
	public Object getValue(String key, DatabaseChangeLog changeLog) {
		Object value = super.getValue(key, changeLog);
		if (value == null && changeLog != null && !"database.typeName".equals(key)) {
			record(key, changeLog);
		}
		return value;
	}

	private void record(String key, DatabaseChangeLog changeLog) {
		String file = path(changeLog);
		ParsedNode changeSet = changeLog.getCurrentlyLoadedChangeSetNode();
		UnresolvedParameter inFile = new UnresolvedParameter(file, null, key);
		if (changeSet == null) {
			this.unresolved.add(inFile);
		}
		else if (!expandsTwice(file) || this.unresolved.remove(inFile) || this.unresolved.stream()
			.anyMatch((other) -> other.file().equals(file) && other.name().equals(key))) {
			this.unresolved.add(new UnresolvedParameter(file, id(changeSet), key));
		}
	}

	// the second time, what an escaped placeholder has become looks like a placeholder
	private static boolean expandsTwice(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
	}

	private static @Nullable String id(ParsedNode changeSet) {
		try {
			return changeSet.getChildValue(null, "id", String.class);
		}
		catch (ParsedNodeException ex) {
			return null;
		}
	}

	// Liquibase asks for every text of a changeset, and the first time is early enough:
	// the same node, since two that are equal may stand in two files
	@SuppressWarnings("ReferenceEquality")
	private void refuseUnknownChange(DatabaseChangeLog changeLog) {
		ParsedNode changeSet = changeLog.getCurrentlyLoadedChangeSetNode();
		if (changeSet != null && changeSet != this.lastChangeSet) {
			this.lastChangeSet = changeSet;
			UnknownChange.refuse(changeSet, "Changeset '%s' in '%s'".formatted(id(changeSet), path(changeLog)));
		}
	}

	// and once for every file: for each text, this would be a quarter of all work
	@SuppressWarnings("ReferenceEquality")
	private void refuseCircle(DatabaseChangeLog changeLog) {
		if (changeLog == this.lastChangeLog) {
			return;
		}
		this.lastChangeLog = changeLog;
		List<String> chain = new ArrayList<>();
		chain.add(path(changeLog));
		for (DatabaseChangeLog parent = changeLog.getParentChangeLog(); parent != null; parent = parent
			.getParentChangeLog()) {
			chain.add(0, path(parent));
			if (parent.getPhysicalFilePath().equals(changeLog.getPhysicalFilePath())) {
				throw new MigrationsException(
						Failure.refused("The changelog includes itself: " + String.join(" -> ", chain) + ".",
								"Remove the include that closes the circle."));
			}
		}
	}

	private static String path(DatabaseChangeLog changeLog) {
		return DatabaseChangeLog.normalizePath(changeLog.getPhysicalFilePath());
	}

}
