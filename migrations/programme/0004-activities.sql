create table training (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	title text not null,
	primary key (id, since_seq)
);
create unique index training_in_force on training (id) where until_seq = 9007199254740991;

create table session (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	training uuid not null,
	held_on date not null,
	area text,
	site uuid,
	-- A cancelled session stays, with its reason, and counts for nothing.
	cancelled boolean not null default false,
	cancelled_because text,
	primary key (id, since_seq),
	check (cancelled = (cancelled_because is not null))
);
create unique index session_in_force on session (id) where until_seq = 9007199254740991;
create index session_by_training on session (training);

create table attendance (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	session uuid not null,
	report uuid not null references report,
	primary key (id, since_seq)
);
create unique index attendance_in_force on attendance (id) where until_seq = 9007199254740991;
create index attendance_by_session on attendance (session);
create index attendance_by_report on attendance (report);

-- A register as it was uploaded. A draft has been read and shown, and nothing more.
create table register_import (
	id uuid primary key,
	file_name text not null,
	sha256 text not null,
	bytes bytea not null,
	uploaded_at timestamptz not null,
	uploaded_by text,
	session uuid,
	-- The import made its session (and training), so that undoing it takes them away again.
	made_session boolean not null default false,
	since_seq bigint,
	undone_seq bigint,
	check (undone_seq is null or since_seq is not null)
);
-- The same file counts once while it is in force.
create unique index register_import_in_force on register_import (sha256) where since_seq is not null and undone_seq is null;
