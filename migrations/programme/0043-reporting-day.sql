-- A day until which everything is published, beside the periods: all so far until then. It takes the steps of a period, by its id.
create table reporting_day (
	id uuid not null,
	since_seq bigint not null,
	until_seq bigint not null default 9007199254740991,
	day date not null,
	primary key (id, since_seq)
);
create unique index reporting_day_in_force on reporting_day (id) where until_seq = 9007199254740991;
