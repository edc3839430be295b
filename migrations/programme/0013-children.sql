-- Out-of-school children as simple rows, until cases come: found on a day, and on another given access to education.
create table child (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	report uuid not null references report,
	-- Children of one household share it.
	household uuid not null,
	identified_on date not null,
	area text,
	site uuid,
	situation text not null check (situation in ('never_enrolled', 'dropped_out', 'at_risk')),
	primary key (id, since_seq)
);
create unique index child_in_force on child (id) where until_seq = 9007199254740991;
create index child_by_report on child (report);

create table education_access (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	child uuid not null,
	obtained_on date not null,
	education text not null check (education in ('school', 'lifelong_education_centre', 'kindergarten', 'home_schooling', 'other')),
	site uuid,
	primary key (id, since_seq)
);
create unique index education_access_in_force on education_access (id) where until_seq = 9007199254740991;
create index education_access_by_child on education_access (child);
create index child_by_household on child (household);
