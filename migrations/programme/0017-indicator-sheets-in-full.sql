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

-- What figures ask of each report by the million, worked out once when it is written down. Days are numbers of which the
-- lowest 5 bits are the day, the 4 above them the month and the rest the year, so that the completed years between two of them are their
-- difference by 512. "Born in 1985" is some day of that year.
alter table report add born_from integer generated always as (
	(extract(year from birth_date) * 512 + extract(month from birth_date) * 32 + extract(day from birth_date))::integer
) stored;
alter table report add born_until integer generated always as (
	(case birth_precision
		when 'day' then extract(year from birth_date) * 512 + extract(month from birth_date) * 32 + extract(day from birth_date)
		when 'month' then extract(year from birth_date) * 512 + extract(month from birth_date) * 32 + 31
		when 'year' then extract(year from birth_date) * 512 + 12 * 32 + 31
	end)::integer
) stored;
-- 1: the rule of src/people/clusters.ts can know the report again; one that fulfils neither condition is never taken for anybody's second.
-- A register number is two capital Cyrillic letters, yymmdd with 20 added to the month from 2000 on, and two digits.
-- 2 and 4: somebody said that there is a disability, or that there is none.
alter table report add traits smallint generated always as ((
	case when (family is not null and sex is not null and birth_precision is not distinct from 'day')
		or coalesce(octet_length(register_number) = 12
			and register_number ~ '^[\u0410-\u042F\u0401\u04E8\u04AE]{2}\d\d([02][1-9]|[13][0-2])(0[1-9]|[12]\d|3[01])\d\d$', false)
		then 1 else 0 end
	+ case disability when 'yes' then 2 when 'no' then 4 else 0 end
)::smallint) stored;
-- Whether whoever wrote it down took somebody for a woman (1) or a man (-1): the reports of a person are added up.
alter table report add leaning smallint generated always as (case sex when 'female' then 1 when 'male' then -1 end) stored;

-- A report is never changed, so what all figures ask of the reports of a person stands with the memberships as well: a figure then walks
-- one relation less by the million.
alter table membership add leaning smallint;
alter table membership add born_from integer;
alter table membership add born_until integer;
alter table membership add traits smallint;
update membership set leaning = report.leaning, born_from = report.born_from, born_until = report.born_until, traits = report.traits
from report where report.id = membership.report;
alter table membership alter traits set not null;
