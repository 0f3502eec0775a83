insert into tenant (id, name, email, amount, state) values (1, 'Ann', 'ann@example.org', 10, 'new'), (2, 'Bob', 'bob@example.org', 20, 'new');
insert into lease (id, code, placed, tenant_id) values (1, 'a', '2024-01-01 00:00:00', 1), (2, 'b', '2024-01-02 00:00:00', 2);

-- on tenant, which is managed
alter table tenant add column home TEXT collate nocase default '00000' constraint five check (length(home) = 5);
alter table tenant add column "Odd one" varchar(9) collate rtrim /* kept */ default 'it''s';
alter table tenant add column required int not null on conflict replace default 3;
alter table tenant add column doubled numeric generated always as (amount * 2) virtual;
alter table tenant add column ref bigint constraint fk_ref references tenant (id) on delete set null on update cascade deferrable initially deferred;
alter table tenant add column extra text default 'x' collate rtrim check (extra <> '');
create index tenant_state on tenant (state collate nocase desc, amount) where amount > 0;
create index tenant_lower on tenant (lower(email), amount + 1);
create unique index tenant_once on tenant (name, "Odd one") where name is not null;
create index tenant_doubled on tenant (doubled);
create index tenant_extra on tenant (extra desc) where extra is not null;
create trigger touching after update of email, state on tenant for each row when new.id > 5 begin update tenant set name = ';' where id = 1; select 1; end;
create trigger early before insert on tenant begin select raise(abort, 'it''s') where new.id < 0; end;

-- on lease, which is managed
alter table lease add column note text default null;
create trigger leasing after delete on lease begin update tenant set state = old.code where id = old.tenant_id; end;
create index lease_note on lease (note, code desc) where code like 'a%';

-- reads both
create view contacts (id, mail, amount) as select id, email, amount from tenant where amount > 1;
create trigger in_place instead of insert on contacts begin insert into tenant (id, email) values (new.id, new.mail); end;
create view signed as select l.code, t.email, t.amount from lease l join tenant t on t.id = l.tenant_id;

-- beside them
create table ledger (id integer primary key autoincrement, "Owner" text not null on conflict abort collate nocase, body blob, total integer not null check (total > 0), tenant_id integer constraint fk_ledger references tenant (id) on delete set null deferrable initially deferred, twice integer generated always as (total * 2) stored, unique (total) on conflict ignore, constraint ledger_positive check (total < 1000)) strict;
create index ledger_owner on ledger ("Owner" collate binary desc) where total > 5;
create trigger ledger_touch before update of body on ledger begin select raise(ignore); end;
create table pair (a text collate nocase, b int, c, primary key (a desc, b) on conflict replace, foreign key (c) references pair (a) match full) without rowid;
create table counted (id integer primary key autoincrement, b any) strict;
insert into counted (b) values (1), (2), (3);
delete from counted;
create virtual table words using fts5(body);
