-- What the media company enters of posts and their numbers waits here until a communications officer accepts it or sends it back. What counts
-- stands in `post` and nowhere else, so what stood there before was accepted.
create table post_proposal (
	-- Of the post that it is, or will be.
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	removes boolean not null,
	item uuid not null,
	platform text not null check (platform in ('facebook', 'instagram', 'youtube', 'television', 'website', 'other')),
	published_on date not null,
	link text,
	metric text,
	counted text check (counted in ('once', 'each_time')),
	contacts bigint check (contacts >= 0),
	measured_on date,
	source text,
	file uuid,
	proposed_by text,
	proposed_on date not null,
	-- Why it was sent back; it waits as long as it was not.
	returned_because text,
	primary key (id, since_seq)
);
create unique index post_proposal_in_force on post_proposal (id) where until_seq = 9007199254740991;
create index post_proposal_by_item on post_proposal (item);
