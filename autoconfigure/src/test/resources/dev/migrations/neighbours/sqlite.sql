-- {t} is a table, {a} and {b} are columns of it, {k} its key with the type {y}, {n} is a number
create index foreign_ix_{n} on {t} ({a} desc, {b})
create index foreign_ix_{n} on {t} ({a} collate nocase) where {b} is not null
create index foreign_ix_{n} on {t} (coalesce({a}, 'others_{n}'))
create unique index foreign_ix_{n} on {t} ({k}, {a})
alter table {t} add column foreign_{n} integer default 71
alter table {t} add column foreign_{n} text collate nocase default 'others_{n}' check (foreign_{n} <> '')
alter table {t} add column foreign_made_{n} text generated always as ({a} || 'others_{n}') virtual
create view foreign_view_{n} as select {a}, {b} from {t}
create view foreign_view_{n} as select count(*) as foreign_count from {t}
create trigger foreign_trigger_{n} after update of {a} on {t} begin select 'others_{n}'; end
create trigger foreign_trigger_{n} after update on {t} when old.{a} is not new.{a} begin delete from foreign_things where id = -1; end
create table foreign_child_{n} (id integer primary key, parent {y} references {t} on delete cascade deferrable initially deferred)
create table foreign_child_{n} (parent {y}, constraint foreign_key_{n} foreign key (parent) references {t} ({k}))
