import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import type { CaseInput } from "../input.ts";
import {
	assessments,
	attendances,
	barrierRecords,
	childMoves,
	dormitoryStays,
	goals,
	notes,
	placementRows,
	referralAnswers,
	referrals,
	visits,
} from "../rows.ts";
import type { EntrySort } from "../schema.ts";
import { touchCase } from "../touching.ts";
import { endAccessOf } from "./placements.ts";

const tables = {
	assessment: assessments,
	barriers: barrierRecords,
	goal: goals,
	referral: referrals,
	visit: visits,
	placement: placementRows,
	attendance: attendances,
	move: childMoves,
	dormitory_stay: dormitoryStays,
	note: notes,
} as const satisfies Readonly<Record<EntrySort, object>>;

/** Takes back an entry that was wrong, with the entries that hang on it; in the history it stays readable. */
export async function withdrawEntry(change: Change, { id, child, sort }: CaseInput<"entry-withdrawn">) {
	await touchCase(change, child);
	if (sort === "placement") {
		await attendances.end(change, { placement: id, child });
		await endAccessOf(change, id);
	}
	if (sort === "referral") await referralAnswers.end(change, { referral: id, child });
	const ended = await tables[sort].end(change, { id, child });
	if (ended.length === 0) throw problem("entry-unknown");
	return { child };
}
