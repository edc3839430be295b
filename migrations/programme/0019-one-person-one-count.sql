-- Who is who (docs/decisions/018). A report's keys are hashes of what is left of its names, date, numbers and telephone when slips are
-- taken away: two reports that may be one person share at least one. Written by src/people with src/linkage; 0: not worked out yet.
alter table report add linkage_keys integer[] not null default '{}';
alter table report add fold_version smallint not null default 0;
-- fastupdate off: a list of entries still to be filed would be searched from end to end at each keystroke.
create index report_by_linkage_keys on report using gin (linkage_keys) with (fastupdate = off) where until_seq = 9007199254740991;

-- How alike two reports are, and what somebody decided about them. A row ends where either changes, so that a figure of any position finds
-- what was held then. A pair below the floor of the model has no row; a pair that somebody decided about has one for ever.
create table likeness (
	one uuid not null references report,
	other uuid not null references report,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- log2 of the odds that both are one person, and the same as a probability.
	bits real not null,
	probability real not null check (probability between 0 and 1),
	-- The version of the model that weighed them.
	model text not null,
	-- Where the pair falls: taken for one person, put before somebody, or too unlike to ask (kept for what it adds to the interval).
	band text not null check (band in ('link', 'review', 'weak')),
	-- Whether both stand in one person at present: derived from all likenesses and decisions together, never set by hand.
	joined boolean not null,
	-- Why a likely pair is not joined by itself.
	guard text check (guard in ('decided-different', 'register-numbers-differ', 'same-list', 'sexes-differ', 'one-weak-link')),
	decision text check (decision in ('same', 'different', 'unsure')),
	decided_by text,
	decided_on date,
	-- Where the decision stands in the journal: the row may have been written anew since, when others changed around it.
	decided_seq bigint,
	primary key (one, other, since_seq),
	check (one < other)
);
create unique index likeness_in_force on likeness (one, other) where until_seq = 9007199254740991;
create index likeness_by_other on likeness (other) where until_seq = 9007199254740991;
-- The queue: what is most worth deciding first.
create index likeness_to_review on likeness (probability desc, one, other)
	where until_seq = 9007199254740991 and decision is null and (band = 'review' or (band = 'link' and not joined));
-- What was decided, newest first.
create index likeness_decided on likeness (decided_seq desc) where until_seq = 9007199254740991 and decision is not null;
-- What figures ask: pairs of which nobody knows for certain.
create index likeness_in_doubt on likeness (one, other)
	where (decision is null or decision = 'unsure') and (not joined or probability < 0.9999);
create index likeness_held_different on likeness (one, other) where decision = 'different';

-- The model in use, when it was learned from this programme's own records; without one, the model that Tegsh brings is used.
create table linkage_model (
	since_seq bigint primary key,
	until_seq bigint not null default 9007199254740991,
	version text not null,
	learned_on date not null,
	model json not null
);
create unique index linkage_model_in_force on linkage_model ((true)) where until_seq = 9007199254740991;

-- How often somebody was lately told that a person is known beyond their areas (src/people/intake/telling.ts).
create index journal_of_people_told on journal (account, server_at) where kind = 'people.known-elsewhere-told';
