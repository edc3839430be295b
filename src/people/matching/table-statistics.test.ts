import { expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { newId } from "../../shared/id.ts";
import { enterReports } from "../reports/entering.ts";
import type { NewReport } from "../schema.ts";

it("lets PostgreSQL know of a register as soon as it is committed, and again when there is twice as much", async () => {
	const handle = await freshProgramme({ asOwner: true });
	// PostgreSQL's own looking round comes when it likes.
	await handle.pool.query("alter table report set (autovacuum_enabled = false)");
	const known = async () =>
		(await handle.pool.query<{ known: number }>("select reltuples as known from pg_class where oid = 'report'::regclass")).rows[0]?.known;
	const enter = (reports: number) =>
		inChange(handle, (change) =>
			enterReports(
				change,
				Array.from({ length: reports }, (_, at) => report(at)),
			),
		);
	await enter(10);
	expect(await known()).toBe(-1);
	await enter(600);
	await expect.poll(known).toBe(610);
	await enter(550);
	expect(await known()).toBe(610);
	await enter(550);
	await expect.poll(known).toBe(1_710);
});

function report(at: number): NewReport {
	const born = { date: `19${60 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`, precision: "day" } as const;
	const name = { clan: null, family: null, given: `Нэр${newId().slice(-6)}` };
	const facts = { birthDate: born, sex: null, registerNumber: null, phone: null, workplace: null, area: "84" };
	return { id: newId(), written: {}, name, ...facts };
}
