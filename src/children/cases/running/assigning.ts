import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import { requirePast } from "../days.ts";
import { requireConsents } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { transfers } from "../rows.ts";
import { requireOpen, touchCase, touchCases, writeCase } from "../touching.ts";
import { requireTeam } from "./officers.ts";

export async function assignCase(change: Change, { child, officer, others }: CaseInput<"case-assigned">) {
	const touched = await touchCase(change, child);
	requireOpen(touched);
	await requireTeam(change, touched, { officer, others });
	await writeCase(change, touched, { officer, others: [...new Set(others)].filter((one) => one !== officer) });
	return { child };
}

export async function takeCase(change: Change, { child }: CaseInput<"case-taken">) {
	const touched = await touchCase(change, child);
	requireOpen(touched);
	const { account } = change.author;
	if (account === null) throw problem("case-needs-account");
	if (touched.officer !== null) throw problem("case-taken-already");
	await writeCase(change, touched, { officer: account });
	return { child };
}

/** Within the programme a supervisor decides; out of it, the family does. */
export async function transferCase(change: Change, { id, child, officer, organisation, on, because }: CaseInput<"case-transferred">) {
	const touched = await touchCase(change, child);
	requireOpen(touched);
	requirePast(change, on);
	if ((officer === null) === (organisation === null)) throw problem("transfer-to-one");
	if (organisation !== null) await requireConsents(change, child, ["transfer"]);
	else await requireTeam(change, touched, { officer, others: touched.others });
	await transfers.begin(change, {
		...{ id, child, transferred_on: on, from_officer: touched.officer, to_officer: officer, organisation, because },
	});
	if (officer !== null) await writeCase(change, touched, { officer, others: touched.others.filter((one) => one !== officer) });
	return { child, transfer: id };
}

/** Joins two cases of one child: one goes on, and what was written of either stays where it was written. */
export async function mergeCases(change: Change, { child, into }: CaseInput<"case-merged">) {
	const touched = await touchCase(change, child);
	const other = child === into ? null : await touchCase(change, into);
	if (other === null) throw problem("merge-with-itself");
	if (touched.mergedInto !== null || other.mergedInto !== null) throw problem("case-merged");
	await writeCase(change, touched, { merged_into: into });
	await touchCases(change, [into]);
	return { child: into };
}
