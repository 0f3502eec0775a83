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

package dev.migrations.product.mariadb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.IdentifierQuoting;
import dev.migrations.translate.KeyOperations;
import dev.migrations.translate.ReservedWords;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.TranslationForms;

/**
 * How MariaDB wants its statements written.
 */
final class MariaDbTranslationForms implements TranslationForms {

	/** The longest name that the server takes. */
	private static final int LONGEST_NAME = 64;

	private static final Set<String> RESERVED = ReservedWords.words("""
			accessible add all alter analyze and as asc asensitive before between bigint binary blob both by
			call cascade case change char character check collate column condition constraint continue convert
			create cross current_date current_role current_time current_timestamp current_user cursor databases
			day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete
			delete_domain_id desc describe deterministic distinct distinctrow div do_domain_ids double drop dual
			each else elseif enclosed escaped except exists exit explain false fetch float float4 float8 for
			force foreign from fulltext grant group having high_priority hour_microsecond hour_minute
			hour_second if ignore ignore_domain_ids in index infile inner inout insensitive insert int int1 int2
			int3 int4 int8 integer intersect interval into is iterate join key keys kill leading leave left like
			limit linear lines load localtime localtimestamp lock long longblob longtext loop low_priority
			master_demote_to_replica master_demote_to_slave master_ssl_verify_server_cert match maxvalue
			mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod modifies natural
			no_write_to_binlog not null numeric offset on optimize optionally or order out outer outfile over
			page_checksum parse_vcol_expr partition portion precision primary procedure purge range read
			read_write reads real recursive ref_system_id references regexp release rename repeat replace
			require resignal restrict return returning revoke right rlike row_number rows schemas
			second_microsecond select sensitive separator set show signal smallint spatial specific sql
			sql_after_gtids sql_before_gtids sql_big_result sql_calc_found_rows sql_small_result sqlexception
			sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent stats_sample_pages straight_join
			table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock
			unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar
			varcharacter varying when where while with write xor year_month zerofill
			""");

	private static final Pattern TYPES = Pattern.compile("tinyint|smallint|integer|int|bigint|bit|boolean"
			+ "|(numeric|decimal)\\(\\d+, ?\\d+\\)|float|float\\(\\d+\\)|double|(char|varchar)\\(\\d+\\)"
			+ "|tinytext|text|mediumtext|longtext|blob|longblob|binary\\(\\d+\\)|varbinary\\(\\d+\\)|date"
			+ "|datetime\\(\\d\\)|json|uuid|enum ?\\('\\w+'(, ?'\\w+')*\\)");

	@Override
	public Ddl ddl(IdentifierQuoting spelling) {
		return new MariaDbDdl(spelling);
	}

	@Override
	public KeyOperations keys(TranslationContext context, ObjectName table) {
		return new MariaDbKeyOperations(context, table);
	}

	/** MySQL has a class of its own in Liquibase, and the same statements. */
	@Override
	public List<String> dbms(String id) {
		return List.of("mariadb", "mysql");
	}

	@Override
	public Optional<Set<String>> reservedWords() {
		return Optional.of(RESERVED);
	}

	@Override
	public boolean carriesType(String type) {
		return TYPES.matcher(type).matches();
	}

	@Override
	public boolean carriesColumnRenames() {
		return false;
	}

	/** Liquibase names a key that has no name: it puts three letters before the table. */
	@Override
	public boolean carriesTable(Table table) {
		return table.name().name().length() <= LONGEST_NAME - 3
				&& table.columns().stream().noneMatch((column) -> MariaDbDdl.isCountedLater(column, table));
	}

	@Override
	public boolean commentsOnConstraints() {
		return false;
	}

}
