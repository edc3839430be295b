create table programme (
	slug text primary key,
	schema text not null unique,
	name_mn text not null,
	name_en text not null,
	summary_mn text not null,
	summary_en text not null,
	target_areas text[] not null,
	starts_on date not null,
	-- The programme's clock runs at real speed, so many milliseconds away from the real one (the demo lives in 2020).
	clock_offset_ms bigint not null default 0,
	is_demo boolean not null default false,
	created_seq bigint not null
);
