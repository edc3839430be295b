create table campaign (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	name_mn text not null,
	name_en text not null,
	primary key (id, since_seq)
);
create unique index campaign_in_force on campaign (id) where until_seq = 9007199254740991;

create table campaign_year (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	campaign uuid not null,
	number integer not null check (number between 1 and 99),
	theme_mn text not null,
	theme_en text not null,
	starts_on date not null,
	ends_on date not null,
	-- How many people can be reached at all, as a range, and who says so. Null while nobody has said.
	population_low integer,
	population_high integer,
	population_source text,
	primary key (id, since_seq),
	check (ends_on >= starts_on),
	check (population_low > 0 and population_high >= population_low),
	check ((population_low is null) = (population_high is null) and (population_low is null) = (population_source is null))
);
create unique index campaign_year_in_force on campaign_year (id) where until_seq = 9007199254740991;

create table campaign_item (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	campaign_year uuid not null,
	kind text not null check (kind in ('video', 'poster', 'human_story')),
	title_mn text not null,
	title_en text not null,
	primary key (id, since_seq)
);
create index campaign_item_by_year on campaign_item (campaign_year);
create unique index campaign_item_in_force on campaign_item (id) where until_seq = 9007199254740991;

-- One publication of an item on one platform, with what the platform says of it. Its number is of contacts, never of people:
-- whoever saw two posts stands in both.
create table post (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	item uuid not null,
	platform text not null check (platform in ('facebook', 'instagram', 'youtube', 'television', 'website', 'other')),
	published_on date not null,
	link text,
	-- The platform's own name for what it counted (Reach, Views, Unique viewers); null while no number is known.
	metric text,
	-- Whether the platform counts an account once for this post (reach), or each time (views). Only the first bounds people from below.
	counted text check (counted in ('once', 'each_time')),
	contacts bigint check (contacts >= 0),
	measured_on date,
	source text,
	-- The export or screenshot.
	file uuid,
	primary key (id, since_seq),
	check ((contacts is null) = (metric is null) and (contacts is null) = (counted is null) and (contacts is null) = (measured_on is null)
		and (contacts is null) = (source is null))
);
create unique index post_in_force on post (id) where until_seq = 9007199254740991;
create index post_by_item on post (item);
