insert into tenant (id, name, email, amount, state) values (1, 'Ann', 'ann@example.org', 10, 'new'), (2, 'Bob', 'bob@example.org', 20, 'new');
insert into lease (id, code, placed, tenant_id) values (1, 'a', '2024-01-01 00:00:00', 1), (2, 'b', '2024-01-02 00:00:00', 2);

-- what the tables use
create sequence ticket start with 10 increment by 5 minvalue 5 maxvalue 900 cache 7 cycle comment 'it''s a ticket' engine=InnoDB;
create function half(n decimal(12,2)) returns decimal(12,2) deterministic no sql sql security invoker comment 'it''s half' return n / 2;
create aggregate function total(n int) returns int begin declare s int default 0; declare continue handler for not found return s; loop fetch group next row; set s = s + n; end loop; end;
create procedure tidy(in a int, inout b varchar(5) charset latin1, out c int) reads sql data comment 'tidies' begin set c = a; end;

-- on tenant, which is managed
alter table tenant modify name varchar(20) character set latin1 collate latin1_german1_ci invisible default 'nobody' comment 'it''s a name' check (name <> '');
alter table tenant modify email varchar(60) character set utf8mb4 collate utf8mb4_bin comment 'an address';
alter table tenant modify state varchar(10) default 'new' comment 'a state';
alter table tenant add column number bigint unsigned not null auto_increment comment 'counts', add unique key uk_number (number), auto_increment = 50;
alter table tenant add column changed timestamp(3) null default current_timestamp(3) on update current_timestamp(3);
alter table tenant add column mood enum('calm', 'angry') character set latin1 not null default 'calm';
alter table tenant add column marks set('a', 'b') default 'a,b' after name;
alter table tenant add column tags json default '[]';
alter table tenant add column packed varchar(200) compressed;
alter table tenant add column place point;
alter table tenant add column twice decimal(12,2) as (amount * 2) virtual invisible comment 'twice';
alter table tenant add column kept decimal(12,2) as (amount * 3) stored;
alter table tenant add column padded int(6) unsigned zerofill default (1 + 2);
alter table tenant add column ticket bigint default (next value for ticket);
alter table tenant add column told uuid default uuid();
alter table tenant add column extra varchar(100) character set latin1 not null default 'x' comment 'more';
alter table tenant add constraint ck_extra check (extra <> '');
alter table tenant add key tenant_state (state(3), amount desc) using btree comment 'for lists';
alter table tenant add unique key tenant_home (padded, amount) ignored comment 'not used';
alter table tenant add fulltext key tenant_words (email) comment 'words';
alter table tenant add key tenant_extra (extra(5) desc, id) comment 'of extra';
alter table tenant add constraint ck_amount check (amount >= 0);
alter table tenant comment 'who "rents"', row_format=dynamic, stats_persistent=1, stats_auto_recalc=0, stats_sample_pages=20, default character set utf8mb3 collate utf8mb3_bin;
create trigger first_one before insert on tenant for each row set new.told = coalesce(new.told, uuid());
create trigger second_one before insert on tenant for each row begin set @a = 1; set @b = ';'; end;
create trigger between_them before insert on tenant for each row precedes second_one set @c = 1;
create trigger touching after update on tenant for each row set @d = old.state;

-- on lease, which is managed
alter table lease add column note varchar(20) comment 'a note', comment 'what they sign', page_compressed=1 page_compression_level=5;
alter table lease modify code varchar(20) comment 'a code' check (code <> 'b' or placed is not null);
alter table lease drop foreign key fk_lease_tenant;
alter table lease add constraint fk_lease_tenant foreign key (tenant_id) references tenant (id) on update cascade;
alter table lease add constraint fk_more foreign key (id) references tenant (id) on delete restrict on update no action;
create trigger `Odd lease` after delete ON `lease` for each row set @c = old.id;

-- reads them
create algorithm=merge sql security invoker view contacts as select id, amount from tenant where amount > 1 with local check option;
create algorithm=temptable definer=root@localhost view counts (state, times) as select state, count(*) from tenant group by state;

-- beside them
create table ledger (id bigint not null auto_increment, owner varchar(9) character set latin1 collate latin1_german1_ci not null comment 'whose', body text, total int not null check (total > 0), kind enum('a', 'b'), tenant_id bigint, twice int as (total * 2) stored, late timestamp(6) default current_timestamp(6) on update current_timestamp(6), primary key (id) comment 'the key', unique key ledger_total (total) comment 'one each', key ledger_body (body(10), owner desc) ignored, constraint fk_ledger foreign key (tenant_id) references tenant (id) on delete set null on update cascade, constraint ledger_less check (total < 1000)) auto_increment=100 row_format=compressed key_block_size=4 default charset=utf8mb3 collate=utf8mb3_bin comment='sums' stats_persistent=0;
create trigger `ledger_touch` before update on `ledger` for each row set new.body = concat(old.body, ';');
set statement sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT' for create trigger `ledger_again` before update on `ledger` for each row set new.body = new.body || 'x', new.total = old.total;
create table parts (id bigint, day date not null, primary key (id, day)) partition by range columns (day) (partition old values less than ('2024-01-01') comment 'it''s old', partition rest values less than (maxvalue));
create table history (id bigint primary key, b int without system versioning) with system versioning;
create table times (id int, s date, e date, period for era (s, e), unique key u (id, era without overlaps));
create table bare (id int, a int, key k (a) using hash) engine=memory max_rows=10;
create table page (id bigint primary key) engine=Aria page_checksum=1 transactional=1 comment 'Aria';
create sequence strict start with -1 increment by -1 minvalue -100 maxvalue -1 nocache nocycle;
