-- How many times a register has doubled since its model was learned: the larger it is, the more rarely are two reports taken at random one
-- person, so the same likeness says less (src/people/model.ts).
create table linkage_scale (
	since_seq bigint primary key,
	until_seq bigint not null default 9007199254740991,
	doublings smallint not null check (doublings > 0)
);
create unique index linkage_scale_in_force on linkage_scale ((true)) where until_seq = 9007199254740991;
