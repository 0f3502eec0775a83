-- {t} is a table, {a} and {b} are columns of it, {k} its key with the type {y}, {n} is a number
comment on table {t} is 'others_{n}'
comment on column {t}.{a} is 'others_{n}'
create index foreign_ix_{n} on {t} ({a}) where {b} is not null
create index foreign_ix_{n} on {t} ({a} desc nulls last) include ({b}) with (fillfactor = 71)
create index foreign_ix_{n} on {t} (coalesce({a}::text, 'others_{n}'))
comment on index foreign_ix_{n} is 'others_{n}'
alter table {t} add column foreign_{n} integer default 71
alter table {t} add column foreign_made_{n} text generated always as ({a}::text || 'others_{n}') stored
alter table {t} add column foreign_{n} bigint generated always as identity (start with 71)
create view foreign_view_{n} as select {a}, {b} from {t}
create view foreign_view_{n} as select count(*) as foreign_count from {t}
create materialized view foreign_view_{n} as select {a} from {t} where {b} is not null
create trigger foreign_trigger_{n} before update of {a} on {t} for each row execute function suppress_redundant_updates_trigger()
create trigger foreign_trigger_{n} before update on {t} for each row when (old.{a} is distinct from new.{a}) execute function suppress_redundant_updates_trigger()
alter table {t} disable trigger foreign_trigger_{n}
create rule foreign_rule_{n} as on delete to {t} where old.{a} is null do also notify others_{n}
create policy foreign_policy_{n} on {t} using ({a} is not null or true)
alter table {t} enable row level security
create statistics foreign_statistics_{n} (ndistinct, dependencies) on {a}, {b} from {t}
alter table {t} alter column {a} set statistics 71
alter table {t} alter column {a} set storage external
alter table {t} alter column {a} set (n_distinct = 71)
alter table {t} set (fillfactor = 71)
alter table {t} replica identity full
alter table {t} cluster on foreign_ix_{n}
alter table {t} add constraint foreign_check_{n} check ({a} is not null or {b} is null or true) not valid
alter table {t} add constraint foreign_exclusion_{n} exclude ({a} with =) where (false)
alter table {t} add constraint foreign_unique_{n} unique nulls not distinct ({k}, {a})
create table foreign_child_{n} (id integer primary key, parent {y} references {t} on delete cascade deferrable initially deferred)
create table foreign_child_{n} (parent {y} constraint foreign_key_{n} references {t} not valid)
create function foreign_function_{n}() returns bigint stable begin atomic select count({a}) from {t}; end
create publication foreign_publication_{n} for table {t} ({k}, {a})
grant select on {t} to pg_monitor
grant update ({a}) on {t} to pg_monitor
alter sequence {s} cache 71
comment on sequence {s} is 'others_{n}'
