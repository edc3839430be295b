import * as v from "valibot";
import { operations as names, totals as words } from "#words/reach";
import { choice, id, line, lines, optionalDay, ticked, wholeNumber } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { totalKinds } from "../models/audience.ts";

const posts = v.pipe(
	lines,
	v.minLength(1, "posts-missing"),
	v.everyItem((one) => v.is(id, one), "posts-missing"),
);

const total = v.object({
	id,
	year: id,
	kind: choice(totalKinds, "kind-missing"),
	posts,
	reach: wholeNumber("reach-wrong", { most: 2_000_000_000 }),
	only: ticked,
	whole: ticked,
	from: optionalDay,
	until: optionalDay,
	source: line("source-missing"),
});

const alike = { names, messages: [words], access: "campaigns.publish", reach: "everywhere" } as const;

export const totalOperations = operationsOf("reach", alike, {
	/** Enters what a platform says of several posts together, or corrects the one of this id. */
	"total-written": operation(total),
	/** Takes away a total that was entered by mistake. */
	"total-removed": operation(v.object({ id })),
});
