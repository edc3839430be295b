import * as v from "valibot";
import { today } from "../../../shared/clock.ts";
import type { Handle } from "../../../shared/database/index.ts";
import { id, lines, optionalText, typed } from "../../../shared/fields.ts";
import { idFrom } from "../../../shared/id.ts";
import { type Author, isWritten, run } from "../../../shared/journal/index.ts";
import { Problem } from "../../../shared/problem.ts";
import { problem } from "../../problems.ts";
import { caseCommands } from "../commands.ts";
import { teamsOf } from "./store.ts";

/** So many are given at a time. */
export const mostGiven = 500;

/** What is sent of many cases that go to one officer. */
export const givenCases = v.object({
	operation: id,
	children: v.pipe(
		lines,
		v.minLength(1, "children-missing"),
		v.maxLength(mostGiven, "children-many"),
		v.everyItem((one) => v.is(id, one), "children-wrong"),
	),
	officer: v.pipe(typed, v.trim(), v.nonEmpty("officer-missing")),
	because: optionalText,
});

/** What became of them. */
export interface Giving {
	readonly given: number;
	/** Which were refused, and why; nothing of them has changed. */
	readonly left: readonly { readonly child: string; readonly because: Problem }[];
}

/**
 * Gives many cases to one officer, each as an operation of its own, which is what the page of its child would do: so each stands in the history
 * of its child, is looked for within the author’s areas, and is refused by itself. A case that nobody has is assigned; one that another officer
 * has is transferred, so that the officer who gets it is told. Sent again, the same form changes nothing.
 */
export async function giveCases(
	handle: Handle,
	author: Author,
	{ operation, children, officer, because }: v.InferOutput<typeof givenCases>,
): Promise<Giving> {
	const asked = [...new Set(children)];
	const teams = await teamsOf(handle.db, author, asked);
	const on = today(handle.clock);
	const give = async (child: string): Promise<Problem | null> => {
		const team = teams.get(child);
		if (!team) return problem("unknown");
		const sent = { id: idFrom(operation, child) };
		if (team.officer === officer) return (await isWritten(handle.db, sent.id)) ? null : problem("officer-same");
		try {
			if (team.officer === null)
				await run(handle, author, caseCommands["case-assigned"], { child, officer, others: [...team.others] }, sent);
			else await run(handle, author, caseCommands["case-transferred"], { id: sent.id, child, officer, on, because }, sent);
			return null;
		} catch (refused) {
			if (refused instanceof Problem) return refused;
			throw refused;
		}
	};
	const refusals = await Promise.all(asked.map(async (child) => ({ child, because: await give(child) })));
	const left = refusals.flatMap(({ child, because: why }) => (why === null ? [] : [{ child, because: why }]));
	return { given: asked.length - left.length, left };
}
