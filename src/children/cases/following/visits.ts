import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import { requireOrder, requirePast } from "../days.ts";
import type { CaseInput } from "../input.ts";
import { childMoves, dormitoryStays, visits } from "../rows.ts";
import { touchCase, touchEach } from "../touching.ts";

/** A visit may be written at every stage of a case. It takes two statements, because visits are what is written most. */
export async function recordVisit(change: Change, input: CaseInput<"visit-recorded">) {
	await touchCase(change, input.child);
	await visits.begin(change, visitIn(change, input));
	return { child: input.child, visit: input.id };
}

/** The same for many that arrive together. */
export async function recordVisits(many: readonly (readonly [Change, CaseInput<"visit-recorded">])[]) {
	await touchEach(many.map(([change, { child }]) => [change, child]));
	await visits.beginEach(many.map(([change, input]) => [change, visitIn(change, input)]));
	return many.map(([, { child, id }]) => ({ child, visit: id }));
}

/** @throws Problem where its days cannot be */
function visitIn(change: Change, { id, child, on, nextOn, ...seen }: CaseInput<"visit-recorded">) {
	requirePast(change, on);
	requireOrder(on, nextOn);
	const { way, met, learning, note, latitude, longitude } = seen;
	return { id, child, visited_on: on, way, met, learning, note, next_on: nextOn, latitude, longitude };
}

export async function recordMove(change: Change, { id, child, on, area, move, until }: CaseInput<"move-recorded">) {
	await touchCase(change, child);
	requireOrder(on, until);
	await childMoves.begin(change, { id, child, moved_on: on, area, move, until });
	return { child, move: id };
}

export async function recordDormitoryStay(change: Change, { id, child, site, from, until }: CaseInput<"dormitory-stay-recorded">) {
	await touchCase(change, child);
	requireOrder(from, until);
	await dormitoryStays.begin(change, { id, child, site, from_day: from, until_day: until });
	return { child, stay: id };
}

export async function endDormitoryStay(change: Change, { id, child, until }: CaseInput<"dormitory-stay-ended">) {
	await touchCase(change, child);
	const stay = await dormitoryStays
		.inForce(change.tx)
		.select("from_day")
		.where("id", "=", id)
		.where("child", "=", child)
		.executeTakeFirst();
	if (!stay) throw problem("stay-unknown");
	requireOrder(stay.from_day, until);
	await dormitoryStays.replace(change, { id }, { until_day: until });
	return { child, stay: id };
}
