-- An indicator sheet: what is counted and how, in words and as a rule. Versioned: old figures keep their version.
create table indicator (
	code text not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	title_mn text not null,
	title_en text not null,
	definition_mn text not null,
	definition_en text not null,
	not_counted_mn text not null,
	not_counted_en text not null,
	unit text not null check (unit in ('person')),
	-- "Trained" means: attended at least so many sessions.
	minimum_sessions integer not null check (minimum_sessions between 1 and 50),
	window_from date not null,
	window_until date,
	target integer check (target > 0),
	primary key (code, since_seq),
	check (window_until is null or window_until >= window_from)
);
create unique index indicator_in_force on indicator (code) where until_seq = 9007199254740991;
