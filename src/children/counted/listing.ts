import { sql } from "kysely";
import {
	byDay,
	type Contribution,
	type ListedRow,
	type Listing,
	outsideWindow,
	type Sought,
	type TimeReason,
} from "../../counting/listing.ts";
import type { Disability } from "../../particulars/disability.ts";
import type { Sex } from "../../particulars/sex.ts";
import { ageBandOn, dayNumber, personsOfReports } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { ChildReason, ChildrenFilter } from "../countable.ts";
import { happened } from "./happened.ts";
import { type Profile, readProfiles } from "./profiles.ts";

interface ChildRow {
	/** The id of the child; for days in school, that of the stretch of days. */
	readonly id: string;
	readonly child: string;
	readonly person: string;
	readonly household: string;
	readonly day: PlainDate | null;
	readonly area: string | null;
	readonly occasion: string;
	readonly value: number;
	readonly reason: ChildReason | TimeReason | null;
	readonly name: string;
	readonly sex: Sex | null;
	readonly sexScore: number;
	readonly ageBand: number | null;
	readonly bornFrom: number | null;
	readonly bornUntil: number | null;
	readonly disability: Disability | null;
	readonly recognisable: boolean;
}

type CountedRow = ChildRow & { readonly day: PlainDate };

/**
 * Out-of-school children to whom it happened, each person once although two services registered them, or their households, each once; or
 * the days on which they were in school, each stretch of days a row. What is known of a child is what all their reports and cases say.
 */
export async function listChildrenCounted(db: Database, sought: Sought<ChildrenFilter>): Promise<Listing> {
	const judged = (await childrenOf(db, sought)).map((child) => ({
		...child,
		reason: child.reason ?? (child.day === null ? null : outsideWindow(sought, child.day)),
	}));
	const counted = judged.flatMap((one) => (one.day !== null && one.reason === null ? [{ ...one, day: one.day }] : [])).toSorted(byDay);
	return {
		...(sought.unit === "household" ? householdsOf(counted) : await rowsOf(db, sought, counted)),
		leftOut: judged.flatMap(({ id, day, area, name, reason, value }) =>
			reason === null ? [] : [{ id, session: null, day, area, name, reason, value: Math.max(1, value) }],
		),
	};
}

/** Each household once, for its first child that counts; a child who is on record twice makes no second household. */
function householdsOf(counted: readonly CountedRow[]): Omit<Listing, "leftOut"> {
	const rows = new Map<string, ListedRow>();
	const contributions = new Map<string, Contribution>();
	for (const child of counted) {
		const { household: id, day, area, occasion, name } = child;
		const before = contributions.get(child.person);
		contributions.set(child.person, before ? { ...before, times: 1, last: day } : contributionOf(child, id));
		if (rows.has(id)) continue;
		rows.set(id, { id, person: null, session: null, day, area, occasion, name, sex: null, ageBand: null, disability: null, value: 1 });
	}
	return { rows: [...rows.values()], unrecognisable: 0, contributions };
}

async function rowsOf(db: Database, sought: Sought<ChildrenFilter>, counted: readonly CountedRow[]): Promise<Omit<Listing, "leftOut">> {
	const profiles = await readProfiles(db, counted, sought);
	if (sought.unit === "attendance") return { rows: counted.map((one) => rowOf(one, one.id, profiles)) };
	const rows = new Map<string, ListedRow>();
	const contributions = new Map<string, Contribution>();
	let unrecognisable = 0;
	for (const child of counted) {
		const { person, day, recognisable } = child;
		const before = contributions.get(person);
		contributions.set(person, before ? { ...before, times: before.times + 1, last: day } : contributionOf(child, person));
		if (rows.has(person)) continue;
		rows.set(person, rowOf(child, person, profiles));
		if (!recognisable) unrecognisable += 1;
	}
	return { rows: [...rows.values()], unrecognisable, contributions };
}

function contributionOf({ day, sexScore }: CountedRow, unit: string): Contribution {
	return { unit, day, minimum: 1, times: 1, began: day, last: day, sexScore };
}

function rowOf(child: CountedRow, id: string, profiles: ReadonlyMap<string, Profile>): ListedRow {
	const { child: record, person, day, area, occasion, name, sex, ageBand, value } = child;
	const { hasDifficulty = null, barrier = null, dimension = null } = profiles.get(person) ?? {};
	const disability = hasDifficulty ?? child.disability;
	return { id, person, record, session: null, day, area, occasion, name, sex, ageBand, disability, barrier, dimension, value };
}

async function childrenOf(db: Database, sought: Sought<ChildrenFilter>): Promise<ChildRow[]> {
	const { ageBands, asOf } = sought;
	const { rows } = await sql<ChildRow>`
		with happened as materialized (${await happened(db, sought)}),
			known as (${personsOfReports(sql`select distinct report from happened`, asOf)})
		select happened.id, happened.child, known.person, happened.household, happened.day, happened.area, happened.occasion, happened.value,
			happened.reason, known.name, known.sex, known.sex_score as "sexScore",
			${ageBandOn(dayNumber(sql`happened.day`), "known", ageBands)} as "ageBand", known.born_from as "bornFrom", known.born_until as "bornUntil",
			known.disability, known.recognisable
		from happened join known on known.report = happened.report`.execute(db);
	return rows;
}
