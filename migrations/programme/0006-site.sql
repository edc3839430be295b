-- A breakdown of a figure as it was made public. It stands until a new one can be published without giving anybody away,
-- and the new one is held against all that were published before, so none is ever deleted.
create table edition (
	indicator text not null,
	number integer not null,
	since_seq bigint not null,
	-- The journal position and day of the figure that was broken down, and the version of its sheet.
	as_of bigint not null,
	day date not null,
	version bigint not null,
	-- Makes the tokens of its rows; random for each edition, so that no two can be joined.
	salt bytea not null,
	-- What the tables were made from; never public.
	cells jsonb not null,
	tables jsonb not null,
	primary key (indicator, number)
);
