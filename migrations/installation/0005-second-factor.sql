-- A second factor for accounts, enrolment by a one-time code, and invitations by e-mail. All changes go through the journal.
alter table account
	-- Signs in with a code of an authenticator app as well; the secret is in second_factor.
	add column second_factor boolean not null default false,
	-- Set by the demo alone: its passwords stand on the screen, so a second factor would guard nothing.
	add column without_second_factor boolean not null default false,
	-- Where invitations go, if anywhere. Nobody needs one.
	add column mail_address text;
update account set without_second_factor = true where user_name in (select user_name from demo_sign_in);

-- What the authenticator app and we both know (RFC 6238). It has to be read to check a code, so it is not hashed.
create table second_factor (
	account uuid primary key references account on delete cascade,
	-- In base 32 (RFC 4648), as it is typed into the app.
	secret text not null,
	-- The time step of the last code that was accepted: no code works twice.
	last_step bigint not null
);

-- A secret that was shown and not confirmed with a code yet, so that loading the page again shows the same one.
create table second_factor_draft (
	account uuid primary key references account on delete cascade,
	secret text not null,
	expires_at timestamptz not null
);

create table recovery_code (
	account uuid not null references account on delete cascade,
	-- SHA-256 of the account and the code, in hexadecimal.
	digest text not null,
	used_at timestamptz,
	primary key (account, digest)
);

-- Somebody whose password was right and whose code is still asked for. It is no session and opens nothing.
create table sign_in_step (
	-- SHA-256 of the token in the cookie, in hexadecimal.
	digest text primary key,
	account uuid not null references account on delete cascade,
	expires_at timestamptz not null
);
create index sign_in_step_account on sign_in_step (account);

alter table office_session add column with_second_factor boolean not null default false;

-- For whoever looks into a break-in: the password was right, and no code came after it.
alter table sign_in drop constraint sign_in_outcome_check;
alter table sign_in add check (outcome in ('refused', 'accepted', 'code-asked'));

-- The one-time code with which somebody chooses their password; a new one takes the place of the one before.
create table enrolment (
	account uuid primary key references account on delete cascade,
	-- SHA-256 of the code, in hexadecimal.
	digest text not null unique,
	expires_at timestamptz not null
);
