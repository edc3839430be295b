-- Wrong tries are counted for a name from one network (four groups of an address of IPv6), and apart for a browser that has signed in before.
alter table sign_in add column network text not null default '';
alter table sign_in add column device text;
create index sign_in_network on sign_in (network, at);

-- Browsers in which somebody has signed in; only the digest of what they keep.
create table known_device (
	digest text primary key,
	account uuid not null references account on delete cascade,
	last_at timestamptz not null
);
create index known_device_account on known_device (account);
