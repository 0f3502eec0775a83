-- {t} is a table, {a} and {b} are columns of it, {k} its key with the type {y}, {n} is a number
comment on table {t} is 'others_{n}'
comment on column {t}.{a} is 'others_{n}'
create index foreign_ix_{n} on {t} ({a} desc nulls last, {b})
comment on index foreign_ix_{n} is 'others_{n}'
alter table {t} add column foreign_{n} integer default 71
alter table {t} add column foreign_{n} varchar(71) invisible default 'others_{n}' default on null
alter table {t} add column foreign_made_{n} varchar generated always as (cast({a} as varchar) || 'others_{n}')
alter table {t} add column foreign_{n} timestamp default current_timestamp on update current_timestamp
create view foreign_view_{n} as select {a}, {b} from {t}
create view foreign_view_{n} as select count(*) as foreign_count from {t}
create trigger foreign_trigger_{n} before update on {t} for each row call "dev.migrations.DependentTests$Silent"
comment on trigger foreign_trigger_{n} is 'others_{n}'
alter table {t} add constraint foreign_check_{n} check ({a} is not null or {b} is null or {k} is not null)
comment on constraint foreign_check_{n} is 'others_{n}'
alter table {t} add constraint foreign_unique_{n} unique ({k}, {a})
create table foreign_child_{n} (id integer primary key, parent {y} references {t} on delete cascade)
create table foreign_child_{n} (parent {y}, constraint foreign_key_{n} foreign key (parent) references {t} on delete set null)
create role foreign_role_{n}
grant select on {t} to foreign_role_{n}
alter table {t} alter column {a} set selectivity 71
create synonym foreign_synonym_{n} for {t}
comment on sequence {s} is 'others_{n}'
