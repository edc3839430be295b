-- Sites of a programme: where sessions are held and people work. `area` is a path of national codes (11/1110).
create table site (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	kind text not null check (kind in ('school', 'lifelong_education_centre')),
	name_mn text not null,
	name_en text,
	area text not null,
	primary key (id, since_seq)
);
create unique index site_in_force on site (id) where until_seq = 9007199254740991;
