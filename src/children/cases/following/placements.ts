import { readSite } from "../../../places/index.ts";
import { versioned } from "../../../shared/database/index.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import type { ChildrenTables } from "../../schema.ts";
import { listAccesses } from "../../store.ts";
import { requireOrder, requirePast } from "../days.ts";
import { requireStep } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { troubleInAttendance } from "../input-rules.ts";
import { attendances, placementRows } from "../rows.ts";
import { educationOf } from "../schema.ts";
import { requireOpen, touchCase } from "../touching.ts";

const accesses = versioned<ChildrenTables, "education_access">("education_access");

/** A placement is an access to education as well, under the same id, so that the figure of those given access counts it. */
export async function placeChild(change: Change, { id, child, placedOn, provision, grade, equivalency, site }: CaseInput<"child-placed">) {
	const touched = await touchCase(change, child);
	requireOpen(touched);
	requirePast(change, placedOn);
	if (placedOn < touched.identifiedOn) throw problem("access-before-identified", { day: touched.identifiedOn });
	if (provision === "lifelong_equivalency" && equivalency === null) throw problem("equivalency-missing");
	if (site !== null && !(await readSite(change.tx, site))) throw problem("site-unknown");
	await requireStep(change, child, "planned");
	const before = await placementRows.inForce(change.tx).select(["ended_on"]).where("child", "=", child).execute();
	if (before.some(({ ended_on }) => ended_on === null)) throw problem("placed-already");
	const known = await listAccesses(change.tx, child);
	if (known.some(({ obtainedOn }) => obtainedOn === placedOn)) throw problem("access-recorded");
	const ofSchool = provision === "school" || provision === "special_school";
	await placementRows.begin(change, {
		...{ id, child, placed_on: placedOn, provision, site, ended_on: null, ended_because: null, ended_note: null },
		...{ grade: ofSchool ? grade : null, equivalency: provision === "lifelong_equivalency" ? equivalency : null },
	});
	await accesses.begin(change, { id, child, obtained_on: placedOn, education: educationOf[provision], site });
	return { child, placement: id };
}

export async function endPlacement(change: Change, { id, child, endedOn, because, note }: CaseInput<"placement-ended">) {
	await touchCase(change, child);
	const placement = await placementOf(change, id, child);
	if (placement.ended_on !== null) throw problem("placement-ended-already");
	requirePast(change, endedOn);
	requireOrder(placement.placed_on, endedOn);
	await placementRows.replace(change, { id }, { ended_on: endedOn, ended_because: because, ended_note: note });
	return { child, placement: id };
}

export async function recordAttendance(change: Change, input: CaseInput<"learning-attended">) {
	const { id, child, placement, from, until, schoolDays, daysAttended, source } = input;
	await touchCase(change, child);
	const known = await placementOf(change, placement, child);
	requirePast(change, until);
	requireOrder(from, until);
	requireOrder(known.placed_on, from);
	const others = await attendances
		.inForce(change.tx)
		.select(["from_day as from", "until_day as until"])
		.where("placement", "=", placement)
		.execute();
	const trouble = troubleInAttendance(input, others);
	if (trouble !== null) throw problem(trouble);
	await attendances.begin(change, {
		...{ id, child, placement, from_day: from, until_day: until, school_days: schoolDays, days_attended: daysAttended, source },
	});
	return { child, attendance: id };
}

async function placementOf({ tx }: Change, id: string, child: string) {
	const row = await placementRows
		.inForce(tx)
		.select(["placed_on", "ended_on"])
		.where("id", "=", id)
		.where("child", "=", child)
		.executeTakeFirst();
	if (!row) throw problem("placement-unknown");
	return row;
}

/** Takes back the access to education that a placement was. */
export async function endAccessOf(change: Change, placement: string): Promise<void> {
	await accesses.end(change, { id: placement });
}
