alter table indicator drop constraint indicator_unit_check;
alter table indicator add constraint indicator_unit_check
	check (unit in ('person', 'household', 'attendance', 'event', 'document', 'contact'));
alter table indicator add pillar uuid;
-- What qualifies (src/figures/schema.ts, Source). Until now, any attendance of any activity did.
alter table indicator add counts jsonb not null default '{"of": "activities", "kinds": [], "roles": [], "minimum": 1}';
update indicator set counts = jsonb_set(counts, '{minimum}', to_jsonb(minimum_sessions));
alter table indicator alter counts drop default;
alter table indicator drop column minimum_sessions;
-- Direct, indirect and campaign reach are three numbers that are never added.
alter table indicator add reach text not null default 'direct' check (reach in ('direct', 'indirect', 'campaign'));
alter table indicator alter reach drop default;
alter table indicator add age_bands text not null default 'adults' check (age_bands in ('adults', 'children'));
alter table indicator alter age_bands drop default;
alter table indicator add baseline jsonb;
-- Targets of periods, as [{"period": "2019" or "2019-Q2", "value": 400}].
alter table indicator add targets jsonb not null default '[]';
-- The other fields of the sheet, in both languages, by their keys; what nobody has written is missing.
alter table indicator add notes jsonb not null default '{}';
