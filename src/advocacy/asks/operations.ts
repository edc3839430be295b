import * as v from "valibot";
import { operations as names, advocacy as words } from "#words/advocacy";
import { choice, day, id, line, record } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { askStates } from "../schema.ts";

/** `session`: the meeting in which it was raised first. */
const ask = v.object({ id, title: line("ask-missing"), addressedTo: line("addressee-missing"), raisedOn: day, session: record });
const alike = { names, messages: [words], access: "advocacy.write", reach: "everywhere", offline: true } as const;

export const askOperations = operationsOf("advocacy", alike, {
	"ask-raised": operation(ask),
	/** How it is worded, whom it is for and when it was raised; what became of it stays. */
	"ask-corrected": operation(ask),
	/** What became of it; `open` takes that back. */
	"ask-settled": operation(v.object({ id, state: choice(askStates, "state-missing") })),
});

export type NewAsk = v.InferOutput<typeof ask>;
