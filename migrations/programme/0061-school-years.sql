-- When there is school in a year. A year that nobody entered goes by the usual one (src/children/calendar/usual.json).
create table school_year (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	year integer not null,
	terms jsonb not null,
	days_off jsonb not null,
	primary key (id, since_seq)
);
create unique index school_year_in_force on school_year (year) where until_seq = 9007199254740991;
