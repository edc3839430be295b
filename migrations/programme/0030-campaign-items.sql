-- The number of an item among those of its kind and year: its address on the public pages, which tells nothing of anybody.
alter table campaign_item add column number integer;
update campaign_item set number = numbered.number from (
	select id, row_number() over (partition by campaign_year, kind order by id)::integer as number
	from (select id, (array_agg(campaign_year order by since_seq desc))[1] as campaign_year, (array_agg(kind order by since_seq desc))[1] as kind
		from campaign_item group by id) as latest
) as numbered where numbered.id = campaign_item.id;
alter table campaign_item alter column number set not null;

-- What an item says and shows in one language, all of it: each row is a version, and the one in force is the draft.
create table item_content (
	item uuid not null,
	language text not null check (language in ('mn', 'en')),
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	title text not null,
	summary text not null,
	-- The path of the area it names; null where it names no place. Whether it names a school as well.
	area text,
	names_school boolean not null,
	-- Ids of a film, and of the picture that stands for the item.
	film uuid,
	image uuid,
	image_alt text not null,
	-- Paragraphs, headings, quotations and pictures, in the shape that `shape` names.
	shape integer not null,
	blocks jsonb not null,
	written_by text,
	written_on date not null,
	primary key (item, language, since_seq)
);
create unique index item_content_in_force on item_content (item, language) where until_seq = 9007199254740991;

-- A version that waits for somebody else to look at it.
create table item_review (
	item uuid not null,
	language text not null check (language in ('mn', 'en')),
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	content_seq bigint not null,
	asked_by text,
	asked_on date not null,
	-- Why it went back to its author, where it did.
	returned_because text,
	primary key (item, language, since_seq)
);
create unique index item_review_in_force on item_review (item, language) where until_seq = 9007199254740991;

-- A version that was approved, with the days on which it is to be seen.
create table item_release (
	item uuid not null,
	language text not null check (language in ('mn', 'en')),
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	content_seq bigint not null,
	approved_by text,
	approved_on date not null,
	release_on date,
	end_on date,
	-- The kinds of warning that it was approved against, with the reason and, once there is one, the second person.
	warnings text[] not null,
	against_because text,
	confirmed_by text,
	confirmed_on date,
	primary key (item, language, since_seq),
	check (end_on >= release_on),
	check ((against_because is null) = (warnings = '{}'))
);
create unique index item_release_in_force on item_release (item, language) where until_seq = 9007199254740991;

create table item_withdrawal (
	item uuid not null,
	language text not null check (language in ('mn', 'en')),
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	-- A withdrawn consent, or a decision of the office.
	cause text not null check (cause in ('consent', 'office')),
	because text,
	withdrawn_by text,
	withdrawn_on date not null,
	primary key (item, language, since_seq)
);
create unique index item_withdrawal_in_force on item_withdrawal (item, language) where until_seq = 9007199254740991;

-- A package for a channel that somebody took along.
create table item_kit (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	item uuid not null,
	language text not null check (language in ('mn', 'en')),
	channel text not null,
	content_seq bigint not null,
	taken_by text,
	taken_on date not null,
	expires_on date,
	primary key (id, since_seq)
);
create index item_kit_by_item on item_kit (item);
