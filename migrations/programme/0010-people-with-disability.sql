-- What the person, or who speaks for them, answered. Null: not asked, which is not a no.
alter table report add disability text check (disability in ('yes', 'no'));
