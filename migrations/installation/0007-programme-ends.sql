alter table programme add ends_on date;
alter table programme add constraint programme_ends_after_it_starts check (ends_on is null or ends_on >= starts_on);
-- The journal position that changed it last: whoever holds it open sees that there is something new to read.
alter table programme add revised_seq bigint;
