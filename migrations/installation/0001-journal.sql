-- The journal of the installation: accounts and programmes. The same shape as a programme's journal.
-- Sequence equals commit order, because a writer locks journal_head before it takes a number.
create table journal (
	seq bigint primary key,
	operation uuid not null unique,
	kind text not null,
	subject text not null,
	account text,
	device text,
	device_at timestamptz,
	server_at timestamptz not null,
	payload_digest bytea not null,
	previous_hash bytea not null,
	hash bytea not null
);
create index journal_subject on journal (subject, seq);

-- Apart from the chain, so that what is said of a person can be erased and the chain still verifies.
-- json, not jsonb: the digest is taken of the text as it was written.
create table journal_payload (
	seq bigint primary key references journal,
	salt bytea not null,
	payload json not null
);

create table journal_head (
	only_row boolean primary key default true check (only_row),
	seq bigint not null,
	hash bytea not null
);
insert into journal_head (seq, hash) values (0, '\x');
