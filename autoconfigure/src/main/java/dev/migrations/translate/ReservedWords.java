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

import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Product;

/**
 * The words that cannot name a table or column without quotes. Each was tried on the live
 * database as the name of a table and of a column in the statements that are written.
 */
final class ReservedWords {

	private static final Set<String> H2 = words("""
			_rowid_ all and any array as asymmetric authorization between case cast check constraint cross
			current_catalog current_date current_path current_role current_schema current_time
			current_timestamp current_user day default distinct else end except exists false fetch for
			foreign from full group having hour if in inner intersect interval is join key left like limit
			localtime localtimestamp minus minute month natural not null offset on or order primary qualify
			right row rownum second select session_user set some symmetric system_user table to top true
			uescape union unique unknown user using value values when where window with year
			""");

	private static final Set<String> POSTGRESQL = words("""
			all analyse analyze and any array as asc asymmetric authorization binary both case cast check
			collate collation column concurrently constraint create cross current_catalog current_date
			current_role current_schema current_time current_timestamp current_user default deferrable desc
			distinct do else end except false fetch for foreign freeze from full grant group having ilike in
			initially inner intersect into is isnull join lateral leading left like limit localtime
			localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
			references returning right select session_user similar some symmetric system_user table
			tablesample then to trailing true union unique user using variadic verbose when where window
			with
			""");

	private static final Set<String> SQLITE = words("""
			add all alter and as autoincrement between case cast check collate commit constraint create
			current_date current_time current_timestamp default deferrable delete distinct drop else escape
			except exists foreign from group having if in index insert intersect into is isnull join limit
			not nothing notnull null on or order primary raise references returning select set table then to
			transaction true union unique update using values when where with
			""");

	private static final Set<String> MARIADB = words("""
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

	private ReservedWords() {
	}

	static boolean contains(Product product, String name) {
		String word = name.toLowerCase(Locale.ROOT);
		return switch (product) {
			case H2 -> H2.contains(word);
			case POSTGRESQL -> POSTGRESQL.contains(word);
			case SQLITE -> SQLITE.contains(word);
			case MARIADB -> MARIADB.contains(word);
			case OTHER -> H2.contains(word) || POSTGRESQL.contains(word);
		};
	}

	private static Set<String> words(String text) {
		return Set.of(text.strip().split("\\s+"));
	}

}
