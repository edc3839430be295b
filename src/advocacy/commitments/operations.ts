import * as v from "valibot";
import { operations as names, advocacy as words } from "#words/advocacy";
import { choice, day, id, line, record, text } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { commitmentStates } from "../schema.ts";

const commitment = v.object({
	id,
	promise: text("promise-missing"),
	madeBy: line("maker-missing"),
	madeOn: day,
	dueOn: day,
	session: record,
	/** The ask it answers. */
	ask: record,
});
const followUp = v.object({ id, commitment: id, onDay: day, what: text("what-missing") });
const alike = { names, messages: [words], access: "advocacy.write", reach: "everywhere", offline: true } as const;

export const commitmentOperations = operationsOf("advocacy", alike, {
	"commitment-made": operation(commitment),
	/** What was promised, by whom and until when: a day may have been moved. Whether it was kept stays. */
	"commitment-corrected": operation(commitment),
	/** Whether it was kept; `open` takes that back. */
	"commitment-settled": operation(v.object({ id, state: choice(commitmentStates, "state-missing") })),
	/** What was done or learned about it on a day. */
	"commitment-followed-up": operation(followUp, { subject: ({ commitment }) => commitment }),
});

export type NewCommitment = v.InferOutput<typeof commitment>;
