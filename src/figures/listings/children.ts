import { sql } from "kysely";
import type { ChildEvent } from "../../indicators/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Contribution } from "../doubts/chances.ts";
import type { FigureRow, LeftOutReason, Moment } from "../schema.ts";
import { ageBandOn, dayNumber } from "../sessions/ages.ts";
import { disabilityOf, sexOf } from "../sessions/attendances.ts";
import { heldBy } from "../sessions/contacts.ts";
import { byDay, type Listing, outsideWindow } from "./listed.ts";

interface ChildRow {
	readonly id: string;
	readonly person: string;
	readonly household: string;
	readonly day: PlainDate | null;
	readonly area: string | null;
	readonly occasion: string;
	readonly name: string;
	readonly sexScore: number;
	readonly age_band: number | null;
	readonly said: number;
	readonly recognisable: boolean;
}

/**
 * Out-of-school children whom the event came to, each person once although two services registered them, or their households, each once.
 * What is known of a child is what all their reports say, whichever register they stand in.
 */
export async function listChildren(db: Database, moment: Moment, event: ChildEvent): Promise<Listing> {
	const judged = (await childrenOf(db, moment, event)).map((child) => ({
		...child,
		reason: child.day === null ? null : outsideWindow(moment, child.day),
	}));
	const isHousehold = moment.indicator.unit === "household";
	const rows = new Map<string, FigureRow>();
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
			reason === null ? [] : [{ id, session: null, day, area, name, reason: reason as LeftOutReason, value: 1 }],
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

function rowOf(child: ChildRow & { readonly day: PlainDate }, isHousehold: boolean): FigureRow {
	const { day, area, occasion, name } = child;
	const same = { day, area, occasion, name, session: null, role: null, value: 1, attendances: 0 };
	if (isHousehold) return { ...same, id: child.household, person: null, sex: null, ageBand: null, disability: null };
	return {
		...same,
		id: child.person,
		person: child.person,
		sex: sexOf(child.sexScore),
		ageBand: child.age_band,
		disability: disabilityOf(child.said),
	};
}

async function childrenOf(db: Database, { indicator, asOf }: Moment, event: ChildEvent): Promise<ChildRow[]> {
	const happened =
		event === "identified"
			? sql`select child.id, child.report, child.household, child.area, child.identified_on as day, child.situation as occasion
				from child where ${heldBy(asOf, "child")}`
			: sql`select distinct on (child.id) child.id, child.report, child.household, child.area, education_access.obtained_on as day,
					education_access.education as occasion
				from child join education_access on education_access.child = child.id and ${heldBy(asOf, "education_access")}
				where ${heldBy(asOf, "child")}
				order by child.id, education_access.obtained_on, education_access.id`;
	const { rows } = await sql<ChildRow>`
		with happened as materialized (${happened}), registered as materialized (
			select happened.*, membership.person from happened join membership on membership.report = happened.report and ${heldBy(asOf, "membership")}
		), known as (
			select membership.person, sum(membership.leaning) as leaning,
				max(membership.born_from) as born_from, min(membership.born_until) as born_until, bit_or(membership.traits) as traits
			from (select distinct person from registered) they
			join membership on membership.person = they.person and ${heldBy(asOf, "membership")}
			group by membership.person
		)
		select happened.id, happened.person, happened.household, happened.day, happened.area, happened.occasion,
			concat_ws(' ', report.family, report.given) as name,
			case when known.leaning > 0 then 1 when known.leaning < 0 then -1 else 0 end as "sexScore",
			${ageBandOn(dayNumber(sql`happened.day`), "known", indicator.ageBands)} as age_band, (known.traits & 6)::integer as said,
			known.traits & 1 = 1 as recognisable
		from registered happened
		join known on known.person = happened.person
		join report on report.id = happened.report`.execute(db);
	return rows;
}
