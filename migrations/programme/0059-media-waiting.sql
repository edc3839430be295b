-- What somebody who publishes nothing changed of a film or an image that is approved for the public waits here until a communications officer
-- accepts it or sends it back. Until then the public has what stood at the position before the first of these changes.
create table media_waiting (
	media uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	before_seq bigint not null,
	-- Whether nothing of it is to be seen meanwhile: a face in it is to be hidden, or somebody in it no longer agrees.
	hides boolean not null,
	changed_by text,
	changed_on date not null,
	-- Why it was sent back; it waits as long as it was not.
	returned_because text,
	primary key (media, since_seq)
);
create unique index media_waiting_in_force on media_waiting (media) where until_seq = 9007199254740991;
