-- Items of one campaign of which is counted, from the day it was declared, how many devices saw the first and how many all of them.
create table device_group (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	campaign uuid not null,
	number integer not null check (number between 1 and 9999),
	name_mn text not null,
	name_en text not null,
	items uuid[] not null,
	declared_on date not null,
	ended_on date,
	primary key (id, since_seq)
);
create unique index device_group_in_force on device_group (id) where until_seq = 9007199254740991;
