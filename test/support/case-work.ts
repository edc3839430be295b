import type * as v from "valibot";
import { assessmentModules } from "../../src/children/assessment/modules.ts";
import type { caseOperations } from "../../src/children/cases/operations.ts";
import { childrenCommands } from "../../src/children/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { type Command, type Given, run } from "../../src/shared/journal/index.ts";
import { authorBy, type Person } from "./people.ts";

type Name = keyof typeof caseOperations;
type Input<One extends Name> = Given<v.InferInput<(typeof caseOperations)[One]["input"]>>;

/** Does something with a case; what is added gets an id, where none is given. */
export async function doInCase<One extends Name>(handle: Handle, who: Person, name: One, input: Input<One> | Omit<Input<One>, "id">) {
	const command = childrenCommands[name] as unknown as Command;
	const given = { id: newId(), ...(input as object) };
	await run(handle, authorBy(who), command, given);
	return given.id;
}

const { version } = assessmentModules["cfm-5-17"];
/** To which no question is a difficulty, as far as they go. */
export const answersOfNobody = { CF1: "no", CF3: "none", CF4: "no", CF6: "none" } as const;

/** Brings a case up to a plan that waits to be approved: on `day`, by somebody who does the field work. */
export async function planFor(handle: Handle, who: Person, child: string, day: string, reviewOn: string): Promise<string> {
	const consent = { purposes: ["services", "sharing", "transfer"], givenBy: "guardian", guardianName: "Дулам", assent: "agreed" } as const;
	await doInCase(handle, who, "service-consent-recorded", { child, ...consent, noticeVersion: "1", noticeLanguage: "mn", givenOn: day });
	const asked = { module: "cfm-5-17", version, wording: "mn", assessedOn: day, respondent: "mother" } as const;
	await doInCase(handle, who, "assessment-recorded", { child, ...asked, answers: answersOfNobody });
	await doInCase(handle, who, "schooling-recorded", { child, everAttended: "yes", provision: "none", lastGrade: "2" });
	await doInCase(handle, who, "barriers-recorded", { child, at: "now", main: "too_far", others: ["cost"], on: day });
	const plan = await doInCase(handle, who, "plan-drawn", { child, summary: "Сургуульд нь буцаана.", drawnOn: day, reviewOn });
	await doInCase(handle, who, "goal-set", { child, goal: "Дотуур байранд оруулах", who: "Цолмон" });
	return plan;
}
