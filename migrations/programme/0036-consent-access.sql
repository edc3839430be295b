-- Who read which consent record, and when. It is no part of the record of the programme, so it is not in the journal: a page writes it that
-- otherwise writes nothing. Rows are only ever added.
create table consent_access (
	id uuid primary key,
	consent uuid not null,
	account text not null,
	read_at timestamptz not null,
	-- What was shown: the record, the form to correct it, or the signed paper.
	part text not null check (part in ('record', 'correction', 'paper'))
);
create index consent_access_by_moment on consent_access (read_at desc);
create index consent_access_by_consent on consent_access (consent, read_at desc);
