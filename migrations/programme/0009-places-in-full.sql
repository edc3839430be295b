-- More kinds of sites, where they lie, and whether whoever comes to one comes to no other.
alter table site drop constraint site_kind_check;
alter table site add constraint site_kind_check
	check (kind in ('school', 'lifelong_education_centre', 'kindergarten', 'khoroo_office', 'bag_office'));
alter table site add latitude double precision check (latitude between -90 and 90);
alter table site add longitude double precision check (longitude between -180 and 180);
alter table site add constraint site_has_both_coordinates check ((latitude is null) = (longitude is null));
-- Declared by somebody who knows: people who come to sessions here come to sessions nowhere else (counting rule for head-counts).
alter table site add closed_group boolean not null default false;
-- The last day on which anything can have happened there. An ended site stays, because old records are of it.
alter table site add ended_on date;

-- How many people live in an area, or are enrolled in or belong to a site, in a year, and who says so. One of the two is given.
create table population (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	area text,
	site uuid,
	year integer not null check (year between 1900 and 2200),
	people integer not null check (people > 0),
	source text not null,
	primary key (id, since_seq),
	check ((area is null) <> (site is null))
);
create unique index population_in_force on population (coalesce(area, site::text), year) where until_seq = 9007199254740991;
