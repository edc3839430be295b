-- Who read which child’s case, on a page or on a telephone. Added to by pages and by sync, which are no operations, without a lock.
create table case_access (
	id uuid primary key,
	child uuid not null,
	account text not null,
	-- The telephone it was sent to; null in the office.
	device text,
	read_at timestamptz not null,
	part text not null
);
create index case_access_by_child on case_access (child, read_at);
create index case_access_by_time on case_access (read_at);

-- Somebody who is not on a case opened it for some hours, and said why.
create table emergency_access (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	account text not null,
	because text not null,
	opened_at timestamptz not null,
	ends_at timestamptz not null,
	primary key (id, since_seq)
);
create unique index emergency_access_in_force on emergency_access (id) where until_seq = 9007199254740991;
create index emergency_access_by_child on emergency_access (child);
create index emergency_access_by_time on emergency_access (opened_at);
