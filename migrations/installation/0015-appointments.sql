-- rewrites: account
-- What an account may and where it works is said for each programme. Who is no member of a programme is not there for it.
create table appointment (
	account uuid not null references account on delete cascade,
	programme text not null references programme on delete cascade,
	role text not null,
	-- Paths of areas (11/1110); the empty path is everywhere.
	areas text[] not null,
	primary key (account, programme)
);
create index appointment_programme on appointment (programme);

-- Looks after the installation: all programmes, all accounts, the backups.
alter table account add is_administrator boolean not null default false;
-- Of the demo, whose passwords anybody may read: it never reaches another programme.
alter table account add is_demo boolean not null default false;
update account set is_demo = true where without_second_factor or user_name in (select user_name from demo_sign_in);
update account set is_administrator = true where role = 'administrator' and '' = any (areas) and not is_demo;

-- Whoever had an account goes on working where they could: in every programme that is none of the demo, with the role and the areas they had.
insert into appointment (account, programme, role, areas)
	select account.id, programme.slug, account.role, account.areas
	from account join programme on programme.is_demo = account.is_demo
	where not account.is_administrator;

-- What an account had everywhere is kept until an administrator has said once which programmes it belongs to.
alter table account rename column role to former_role;
alter table account rename column areas to former_areas;
alter table account alter former_role drop not null;
alter table account alter former_areas drop not null;
update account set former_role = null, former_areas = null where is_demo or is_administrator;
