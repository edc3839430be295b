-- Devices that were counted on our own pages (src/reach/devices): numbers alone, of each day. Nothing in it is of anybody: a device keeps count for
-- itself and says what it did for the first time. It is added to outside operations, every few seconds, by each server.
create table device_counter (
	day date not null,
	-- The campaign; empty where what was sent named none that there is.
	campaign text not null,
	counter text not null,
	-- An item, a year, a group's number or which k; empty where there is none.
	subject text not null,
	count bigint not null check (count > 0),
	primary key (campaign, day, counter, subject)
);

-- The last batch of each server that was added, so that one of which nobody heard whether it arrived can be sent again.
create table device_flush (
	server uuid not null primary key,
	number bigint not null,
	day date not null
);
