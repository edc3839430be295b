-- As of which position of its programme's journal a phone was told what there is: what it says that it saw is held against it.
alter table field_contact
	add told_seq bigint,
	add told_at timestamptz,
	-- An earlier answer, until a day has passed since it, and the last of those since which one has.
	add pending_seq bigint,
	add pending_at timestamptz,
	add heard_seq bigint;
