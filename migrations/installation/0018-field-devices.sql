-- Phones of field workers. Of their secrets only digests are kept: who reads this table can neither send nor read in their name.
create table field_device (
	id uuid primary key,
	account uuid not null references account (id) on delete cascade,
	programme text not null,
	name text not null,
	send_digest text not null unique,
	read_digest text not null unique,
	enrolled_at timestamptz not null,
	revoked_at timestamptz
);
create index field_device_account on field_device (account);

-- What phones seal their unsent work to. The private half is sealed by the vault.
create table field_key (
	name text primary key,
	public_key text not null,
	private_key text not null,
	made_at timestamptz not null
);

-- When a phone was heard of last, within the hour.
create table field_contact (
	device uuid primary key references field_device (id) on delete cascade,
	sent_at timestamptz,
	fetched_at timestamptz
);
