-- Tokens of the API. Only the digest is kept: who reads this table cannot use what is in it.
create table api_token (
	id uuid primary key,
	account uuid not null references account (id) on delete cascade,
	name text not null,
	programme text not null,
	role text not null,
	areas text[] not null,
	digest text not null unique,
	until_day date not null,
	made_at timestamptz not null,
	revoked_at timestamptz
);
create index api_token_account on api_token (account);
