import { sql } from "kysely";
import { byDay, type Contribution, type ListedRow, type Listing, outsideWindow, type Sought } from "../counting/listing.ts";
import type { Disability } from "../particulars/disability.ts";
import type { Sex } from "../particulars/sex.ts";
import { ageBandOn, dayNumber, personsOfReports } from "../people/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Database, heldAt } from "../shared/database/index.ts";
import type { ChildrenFilter } from "./countable.ts";

interface ChildRow {
	readonly id: string;
	readonly person: string;
	readonly household: string;
	readonly day: PlainDate | null;
	readonly area: string | null;
	readonly occasion: string;
	readonly name: string;
	readonly sex: Sex | null;
	readonly sexScore: number;
	readonly ageBand: number | null;
	readonly disability: Disability | null;
	readonly recognisable: boolean;
}

/**
 * Out-of-school children whom the event came to, each person once although two services registered them, or their households, each once.
 * What is known of a child is what all their reports say, whichever register they stand in.
 */
export async function listChildrenCounted(db: Database, sought: Sought<ChildrenFilter>): Promise<Listing> {
	const judged = (await childrenOf(db, sought)).map((child) => ({
		...child,
		reason: child.day === null ? null : outsideWindow(sought, child.day),
	}));
	const isHousehold = sought.unit === "household";
	const rows = new Map<string, ListedRow>();
	const contributions = new Map<string, Contribution>();
	let unrecognisable = 0;
	for (const child of judged
		.flatMap((one) => (one.day !== null && one.reason === null ? [{ ...one, day: one.day }] : []))
		.toSorted(byDay)) {
		const key = isHousehold ? child.household : child.person;
		contributions.set(child.person, contributionOf(child, key, contributions.get(child.person), isHousehold));
		if (rows.has(key)) continue;
		rows.set(key, rowOf(child, isHousehold));
		if (!isHousehold && !child.recognisable) unrecognisable += 1;
	}
	return {
		rows: [...rows.values()],
		unrecognisable,
		contributions,
		leftOut: judged.flatMap(({ id, day, area, name, reason }) =>
			reason === null ? [] : [{ id, session: null, day, area, name, reason, value: 1 }],
		),
	};
}

/** A household is one whoever its child is, so a child that is two makes no second one. */
function contributionOf(
	{ day, sexScore }: ChildRow & { readonly day: PlainDate },
	unit: string,
	before: Contribution | undefined,
	isHousehold: boolean,
): Contribution {
	if (before) return { ...before, times: isHousehold ? 1 : before.times + 1, last: day };
	return { unit, day, minimum: 1, times: 1, began: day, last: day, sexScore };
}

function rowOf(child: ChildRow & { readonly day: PlainDate }, isHousehold: boolean): ListedRow {
	const { day, area, occasion, name, sex, ageBand, disability } = child;
	const same = { day, area, occasion, name, session: null, value: 1 };
	if (isHousehold) return { ...same, id: child.household, person: null, sex: null, ageBand: null, disability: null };
	return { ...same, id: child.person, person: child.person, sex, ageBand, disability };
}

async function childrenOf(db: Database, { counts, ageBands, asOf }: Sought<ChildrenFilter>): Promise<ChildRow[]> {
	const child = sql`(select id, report, household, area, identified_on, situation from child where ${heldAt(asOf)}) child`;
	const access = sql`(select id, child, obtained_on, education from education_access where ${heldAt(asOf)}) access`;
	const happened =
		counts.event === "identified"
			? sql`select id, report, household, area, identified_on as day, situation as occasion from ${child}`
			: sql`select distinct on (child.id) child.id, child.report, child.household, child.area, access.obtained_on as day,
					access.education as occasion
				from ${child} join ${access} on access.child = child.id
				order by child.id, access.obtained_on, access.id`;
	const { rows } = await sql<ChildRow>`
		with happened as materialized (${happened}), known as (${personsOfReports(sql`select report from happened`, asOf)})
		select happened.id, known.person, happened.household, happened.day, happened.area, happened.occasion, known.name, known.sex,
			known.sex_score as "sexScore", ${ageBandOn(dayNumber(sql`happened.day`), "known", ageBands)} as "ageBand", known.disability,
			known.recognisable
		from happened join known on known.report = happened.report`.execute(db);
	return rows;
}
