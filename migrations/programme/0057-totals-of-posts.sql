-- How many accounts saw several posts of a campaign year, each account once, as a platform says it: read from its pages and typed in.
create table post_total (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	campaign_year uuid not null,
	kind text not null check (kind in ('page_window', 'ads', 'channel')),
	posts uuid[] not null check (cardinality(posts) > 0),
	reach bigint not null check (reach >= 0),
	-- Nobody is in it who saw none of the posts; everybody is in it who saw one. With neither it says nothing of them.
	only_these boolean not null,
	all_of_these boolean not null,
	first_day date,
	last_day date,
	source text not null,
	primary key (id, since_seq),
	check (only_these or all_of_these),
	check (first_day <= last_day)
);
create unique index post_total_in_force on post_total (id) where until_seq = 9007199254740991;
create index post_total_by_year on post_total (campaign_year);
