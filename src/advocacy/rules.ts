import type { PlainDate } from "../shared/clock.ts";
import { type Commitment, type DocumentStage, documentStages, type ReachedStage } from "./schema.ts";

/** On the day itself it can still be kept. */
export function isOverdue({ state, dueOn }: Pick<Commitment, "state" | "dueOn">, today: PlainDate): boolean {
	return state === "open" && dueOn < today;
}

/** What is overdue first, then what is open, each by the day it is due; what is settled last, the latest first. */
export function byUrgency<C extends Commitment>(commitments: readonly C[], today: PlainDate): C[] {
	const rank = (one: C) => (isOverdue(one, today) ? 0 : one.state === "open" ? 1 : 2);
	return commitments.toSorted((one, other) => {
		const [first, second] = [rank(one), rank(other)];
		if (first !== second) return first - second;
		return first === 2 ? other.dueOn.localeCompare(one.dueOn) : one.dueOn.localeCompare(other.dueOn);
	});
}

export function inOrder(stages: readonly ReachedStage[]): ReachedStage[] {
	return stages.toSorted((one, other) => placeOf(one.stage) - placeOf(other.stage));
}

/** The stage that speaks against another being reached on a day: an earlier one reached later, or a later one reached earlier. */
export function contradicting(stages: readonly ReachedStage[], stage: DocumentStage, day: PlainDate): ReachedStage | null {
	return (
		stages.find((one) =>
			placeOf(one.stage) < placeOf(stage) ? one.reachedOn > day : placeOf(one.stage) > placeOf(stage) && one.reachedOn < day,
		) ?? null
	);
}

function placeOf(stage: DocumentStage): number {
	return documentStages.indexOf(stage);
}
