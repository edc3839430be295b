-- Accounts, what they sign in with, and where they are signed in. better-auth reads and writes the columns it knows
-- (src/identity/sessions.ts names each); the rest is ours. All changes but sign-ins go through the journal.
create table account (
	id uuid primary key,
	user_name text not null unique check (user_name = lower(user_name)),
	display_name text not null,
	role text not null,
	-- Paths of areas (11/1110); the empty path is everywhere.
	areas text[] not null,
	-- None until its owner chooses one; until then the browser decides.
	language text,
	-- A closed account keeps its name in the journal and can never sign in.
	closed boolean not null default false,
	-- The password was given by an administrator: its holder chooses another before anything else.
	temporary boolean not null default false,
	-- better-auth cannot do without an address; staff may have none, so this is a placeholder that is never shown.
	email text not null unique,
	email_verified boolean not null default false,
	image text,
	created_at timestamptz not null,
	updated_at timestamptz not null
);

create table credential (
	id uuid primary key,
	account uuid not null references account on delete cascade,
	provider text not null,
	provider_account text not null,
	-- scrypt with its salt; for the provider `credential` only.
	password text,
	-- For sign-in through another provider, which is not offered yet.
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	unique (account, provider)
);

create table office_session (
	id uuid primary key,
	token text not null unique,
	account uuid not null references account on delete cascade,
	expires_at timestamptz not null,
	-- When it was last used, to the minute.
	seen_at timestamptz not null default now(),
	ip_address text,
	user_agent text,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index office_session_account on office_session (account);

-- better-auth demands the table; nothing of ours is kept in it yet.
create table verification (
	id uuid primary key,
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index verification_identifier on verification (identifier);

-- Who tried to sign in, from where and with what outcome: for the rate limit and for whoever looks into a break-in.
-- Apart from the journal, so that guessing passwords does not fill it.
create table sign_in (
	id uuid primary key,
	at timestamptz not null,
	user_name text not null,
	address text not null,
	outcome text not null check (outcome in ('refused', 'accepted'))
);
create index sign_in_user_name on sign_in (user_name, at);
create index sign_in_address on sign_in (address, at);

-- The one-time link by which the first administrator is made; only its digest is kept.
create table set_up_link (
	-- SHA-256 in hexadecimal.
	digest text primary key,
	expires_at timestamptz not null
);

-- Signs the cookies of sessions. It lies beside the sessions it signs: whoever reads one can read the other.
create table identity_secret (
	only_row boolean primary key default true check (only_row),
	secret text not null
);
