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

package dev.migrations.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.Product;
import dev.migrations.schema.Products;

/**
 * A database that revisions have to be right for, although it is not there.
 *
 * @param product the product
 * @param majorVersion the first part of its version, which types may depend on
 * @param minorVersion the second part of its version
 */
public record TargetDatabase(Product product, int majorVersion, int minorVersion) {

	private static final Pattern TEXT = Pattern.compile("([a-zA-Z0-9]+?)(?::(\\d+)(?:\\.(\\d+))?[.\\d]*)?");

	/**
	 * Read what a person wrote.
	 * @param text {@code postgresql}, or with a version {@code mariadb:10.6}
	 * @return the database
	 * @throws MigrationsException when there is no such database
	 */
	public static TargetDatabase of(String text) {
		Matcher matcher = TEXT.matcher(text.strip());
		TargetDatabase tested = Optional.of(matcher)
			.filter(Matcher::matches)
			.flatMap((match) -> tested(match.group(1)))
			.orElseThrow(() -> unknown(text.strip()));
		return (matcher.group(2) == null) ? tested
				: new TargetDatabase(tested.product, Integer.parseInt(matcher.group(2)),
						(matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : 0);
	}

	private static MigrationsException unknown(String text) {
		return new MigrationsException(Failure.usage(
				"'%s' is not a database that revisions can be written for.".formatted(text),
				"Name " + Products.anyOf(DatabaseProduct::id) + ", with a version if it matters, such as :10.6"));
	}

	/** What is meant without a version: the version that this library is tested with. */
	private static Optional<TargetDatabase> tested(String name) {
		return Products.find(name.toLowerCase(Locale.ROOT))
			.flatMap((product) -> product.stages()
				.find(ModelTarget.class)
				.flatMap(ModelTarget::tested)
				.map((version) -> new TargetDatabase(Product.of(product), version.major(), version.minor())));
	}

	/**
	 * Return the settings with which Hibernate builds a model for this database and
	 * neither asks nor changes any.
	 * @return the settings, to be laid over those of the application
	 */
	public Map<String, Object> hibernateSettings() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, "false");
		settings.put(JdbcSettings.DIALECT, ModelTarget.of(this.product).dialect().orElse(""));
		settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, this.product.displayName());
		settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, this.majorVersion);
		settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, this.minorVersion);
		settings.put(SchemaToolingSettings.HBM2DDL_AUTO, "none");
		settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none");
		settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, "none");
		settings.put(CacheSettings.USE_SECOND_LEVEL_CACHE, "false");
		return settings;
	}

}
