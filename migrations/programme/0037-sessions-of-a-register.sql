-- A register may hold several sessions: days that are marked on one list, lists on several sheets or below each other.
create table register_part (
	import uuid not null references register_import,
	-- As its reader numbers them, from 1.
	part integer not null,
	-- The list its rows stand on; days that are marked on one list have it in common.
	list integer not null,
	session uuid not null,
	-- The import made its session (and activity), so that undoing it takes them away again.
	made_session boolean not null,
	undone_seq bigint,
	primary key (import, part)
);
create index register_part_by_session on register_part (session);
insert into register_part select id, 1, 1, session, made_session, undone_seq from register_import where session is not null;
alter table register_import drop column session, drop column made_session;

-- Which list of its register a report stands on. Nobody is meant twice on one; on two they may be.
alter table report add column register_list integer not null default 1;
