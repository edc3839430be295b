import { endServiceConsents } from "../../consent/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { cases, ofChild, placementRows } from "./rows.ts";
import { emptyCase, touchCases } from "./touching.ts";

/** The officer who identifies a child has its case until somebody says otherwise; a supervisor does not, who enters children for others. */
export async function beginCases(change: Change, children: readonly string[]): Promise<void> {
	const { account, can } = change.author;
	const officer = can("children.supervise") ? null : account;
	await cases.begin(change, ...children.map((id) => ({ ...emptyCase, id, officer })));
	await touchCases(change, children);
}

/** Ends the case of a child that was registered by mistake, with all that hangs on it. */
export async function endCase(change: Change, child: string): Promise<void> {
	for (const table of ofChild) await table.end(change, { child });
	await endServiceConsents(change, child);
	await cases.end(change, { id: child });
	await touchCases(change, [child]);
}

/** @throws Problem where an access to education is a placement: then the placement is to be taken back */
export async function requireNoPlacement({ tx }: Change, access: string): Promise<void> {
	const row = await placementRows.inForce(tx).select("id").where("id", "=", access).executeTakeFirst();
	if (row) throw problem("access-is-placement");
}
