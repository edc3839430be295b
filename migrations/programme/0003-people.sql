-- A report is what was written down about a person, once. It is never changed: a correction is another report.
create table report (
	id uuid primary key,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- The register it came from and the row in it; null when typed in the office.
	register_import uuid,
	register_row integer,
	-- Where it was written down: decides whose scope it falls in.
	area text,
	-- Verbatim, by column header or field name. json, not jsonb: the order of the columns is kept as well.
	written json not null,
	clan text,
	family text,
	given text not null,
	folded_name text not null,
	birth_date date,
	birth_precision text check (birth_precision in ('day', 'month', 'year')),
	sex text check (sex in ('female', 'male')),
	register_number text,
	phone text,
	workplace text,
	check ((birth_date is null) = (birth_precision is null))
);
create index report_by_register_number on report (register_number) where register_number is not null and until_seq = 9007199254740991;
create index report_by_name on report (folded_name) where until_seq = 9007199254740991;
create index report_by_import on report (register_import) where register_import is not null;

-- A person is a cluster of reports. Memberships are derived by the rule in src/people, versioned, and recomputed when reports come or go.
create table membership (
	report uuid not null references report,
	person uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	primary key (report, since_seq)
);
create unique index membership_in_force on membership (report) where until_seq = 9007199254740991;
create index membership_by_person on membership (person, report);
