-- The list of people is walked in this order, a page at a time, by the newest report of each.
create index report_in_name_order on report ((coalesce(family, '')) collate "mn-x-icu", given collate "mn-x-icu", id)
	where until_seq = 9007199254740991;
