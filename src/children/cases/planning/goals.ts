import type { Database } from "../../../shared/database/index.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import { requireStep } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { goals } from "../rows.ts";
import { requireOpen, touchCase } from "../touching.ts";

export async function setGoal(change: Change, { id, child, goal, who, due }: CaseInput<"goal-set">) {
	requireOpen(await touchCase(change, child));
	await requireStep(change, child, "registered");
	await goals.begin(change, { id, child, goal, who, due, state: "open", done_on: null });
	return { child, goal: id };
}

export async function changeGoal(change: Change, { id, child, goal, who, due, state, doneOn }: CaseInput<"goal-changed">) {
	await touchCase(change, child);
	const known = await goals.inForce(change.tx).select("id").where("id", "=", id).where("child", "=", child).executeTakeFirst();
	if (!known) throw problem("goal-unknown");
	// Who forgot the day on which it was reached means today.
	await goals.replace(change, { id }, { goal, who, due, state, done_on: state === "open" ? null : (doneOn ?? change.today) });
	return { child, goal: id };
}

type GoalInput = CaseInput<"goal-changed">;

/** The input that would have written a goal as it stood at a position; null where there was none. Edits are merged by it. */
export async function goalAt(db: Database, { id, child }: GoalInput, at: number): Promise<GoalInput | null> {
	const row = await goals.heldAt(db, at).selectAll().where("id", "=", id).where("child", "=", child).executeTakeFirst();
	return row ? { id, child, goal: row.goal, who: row.who, due: row.due, state: row.state, doneOn: row.done_on } : null;
}
