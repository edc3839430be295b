-- A field that a phone and somebody else changed: what stands holds, what was sent waits for a person. The values are sealed by the vault.
create table sync_conflict (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	operation uuid not null,
	account uuid not null,
	device uuid not null,
	kind text not null,
	subject text not null,
	field text not null,
	-- Null once the person was erased whom it tells of.
	sealed text,
	settled text check (settled in ('stands', 'sent')),
	settled_by text,
	primary key (id, since_seq)
);
create unique index sync_conflict_in_force on sync_conflict (id) where until_seq = 9007199254740991;
create index sync_conflict_by_operation on sync_conflict (operation);
create index sync_conflict_by_subject on sync_conflict (subject);

-- What a phone sent and nobody could do: its id is that of the operation.
create table sync_kept (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	account uuid not null,
	device uuid not null,
	kind text,
	subject text,
	because text not null check (because in ('refused', 'device-revoked', 'rights-lost', 'unreadable')),
	-- What it was refused with, in each language.
	problem jsonb,
	sealed text,
	settled text check (settled in ('done', 'put-away')),
	settled_by text,
	settled_because text,
	primary key (id, since_seq)
);
create unique index sync_kept_in_force on sync_kept (id) where until_seq = 9007199254740991;
create index sync_kept_by_subject on sync_kept (subject);
