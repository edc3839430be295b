create table pillar (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	number integer not null check (number between 1 and 20),
	name_mn text not null,
	name_en text not null,
	summary_mn text not null,
	summary_en text not null,
	primary key (id, since_seq)
);
create unique index pillar_in_force on pillar (id) where until_seq = 9007199254740991;
create unique index pillar_number on pillar (number) where until_seq = 9007199254740991;

create table phase (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name_mn text not null,
	name_en text not null,
	starts_on date not null,
	ends_on date not null,
	primary key (id, since_seq),
	check (ends_on >= starts_on)
);
create unique index phase_in_force on phase (id) where until_seq = 9007199254740991;

-- A span of time that is reported on. Periods do not overlap.
create table period (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name_mn text not null,
	name_en text not null,
	starts_on date not null,
	ends_on date not null,
	primary key (id, since_seq),
	check (ends_on >= starts_on)
);
create unique index period_in_force on period (id) where until_seq = 9007199254740991;

create table partner (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name_mn text not null,
	name_en text not null,
	roles text[] not null check (roles <@ array['donor', 'implementing', 'government', 'media', 'school', 'community', 'other'] and cardinality(roles) > 0),
	website text,
	primary key (id, since_seq)
);
create unique index partner_in_force on partner (id) where until_seq = 9007199254740991;
