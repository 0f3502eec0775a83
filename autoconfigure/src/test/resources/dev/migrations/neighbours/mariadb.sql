-- {t} is a table, {a} and {b} are columns of it, {k} its key with the type {y}, {n} is a number
alter table {t} comment 'others_{n}'
create index foreign_ix_{n} on {t} ({a} desc, {b}) comment 'others_{n}'
create index foreign_ix_{n} on {t} ({a}(7))
create index foreign_ix_{n} on {t} ({a}) ignored
alter table {t} add column foreign_{n} integer default 71
alter table {t} add column foreign_{n} varchar(71) invisible default 'others_{n}' character set latin1
alter table {t} add column foreign_{n} timestamp(3) default current_timestamp(3) on update current_timestamp(3) comment 'others_{n}'
alter table {t} add column foreign_made_{n} varchar(71) as (concat({a}, 'others_{n}')) virtual
alter table {t} add column foreign_made_{n} varchar(71) as (concat({a}, 'others_{n}')) persistent
create view foreign_view_{n} as select {a}, {b} from {t}
create algorithm = temptable sql security invoker view foreign_view_{n} as select count(*) as foreign_count from {t}
create trigger foreign_trigger_{n} before update on {t} for each row set @others_{n} = new.{a}
create trigger foreign_trigger_{n} after delete on {t} for each row set @others_{n} = old.{b}
alter table {t} add constraint foreign_check_{n} check ({a} is not null or {b} is null or {k} is not null)
alter table {t} add constraint foreign_unique_{n} unique ({k}, {a})
create table foreign_child_{n} (id integer primary key, parent {y}, constraint foreign_key_{n} foreign key (parent) references {t} ({k}) on delete cascade on update restrict)
create procedure foreign_procedure_{n}() reads sql data select count({a}) from {t}
create function foreign_function_{n}() returns bigint reads sql data return (select count({a}) from {t})
alter table {t} row_format = compressed key_block_size = 8
alter table {t} avg_row_length = 71 stats_persistent = 1
alter table {t} add period for others_{n}(foreign_from_{n}, foreign_to_{n}), add column foreign_from_{n} date not null default '2020-01-01', add column foreign_to_{n} date not null default '2030-01-01'
alter table {t} add system versioning
