import { sql } from "kysely";
import { expect, it } from "vitest";
import { doInCase, planFor } from "../../../test/support/case-work.ts";
import { registerChild } from "../../../test/support/children.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { bayar, oyun } from "../../../test/support/people.ts";
import { peopleCommands, reportsEverOf } from "../../people/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead, machine, run, verifyJournal } from "../../shared/journal/index.ts";
import { readDocuments } from "./documents.ts";

it("of a child who is erased nothing is left in anybody’s words, on no version of a row, and phones are told", async () => {
	const handle = await freshProgramme();
	const [child, report] = [newId(), newId()];
	await registerChild(handle, bayar, {
		...{ id: child, household: newId(), identifiedOn: "2020-02-03", area: "84", site: null, situation: "dropped_out" },
		report: {
			...{ id: report, written: {}, name: { clan: null, family: "Бат", given: "Саран" }, sex: "female", phone: null, workplace: null },
			...{ birthDate: { date: "2010-05-01", precision: "day" }, registerNumber: null, disability: null },
		},
	});
	const plan = await planFor(handle, bayar, child, "2020-02-10", "2020-04-10");
	await doInCase(handle, oyun, "plan-returned", { id: plan, child, because: "Нууцлаг шалтгаан" });
	const visit = {
		child,
		on: "2020-03-01",
		way: "home",
		met: true,
		learning: "no",
		note: "Нууцлаг уулзалт",
		latitude: 48,
		longitude: 91,
	} as const;
	await doInCase(handle, bayar, "visit-recorded", visit);
	await doInCase(handle, bayar, "sensitive-note-written", { child, on: "2020-03-01", text: "Нууцлаг тэмдэглэл" });
	await doInCase(handle, bayar, "case-held", { child, because: "other", note: "Нууцлаг завсарлага" });
	await doInCase(handle, bayar, "case-resumed", { child });

	const reports = await reportsEverOf(handle.db, report);
	await run(handle, machine, peopleCommands["person-erased"], { id: newId(), reports });

	const tables = ["child_case", "case_plan", "case_goal", "case_visit", "case_note", "service_consent", "assessment", "journal_payload"];
	for (const table of tables) {
		const { rows } = await sql<{ row: string }>`select row_to_json(one)::text as row from ${sql.table(table)} as one`.execute(handle.db);
		expect([table, rows.length > 0, rows.filter(({ row }) => /Нууцлаг|Дулам|Саран|Дотуур|CF1"/.test(row))]).toEqual([table, true, []]);
	}
	const [document] = await readDocuments(handle.db, [child]);
	expect(document).toMatchObject({
		version: (await journalHead(handle)).seq,
		name: { given: "" },
		visits: [{ on: "2020-03-01", note: null }],
	});
	expect((await verifyJournal(handle)).faults).toEqual([]);
});
