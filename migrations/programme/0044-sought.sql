-- What a report is found by when somebody types a name or a number: folded as linkage folds names. Null until it was worked out.
alter table report add sought text;
-- Each opening asks which are left.
create index report_not_sought on report (id) where sought is null;
