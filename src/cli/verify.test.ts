import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { freshInstallation, ownedBy } from "../../test/support/database.ts";
import type { Installation } from "../installation.ts";
import type { Language } from "../shared/words.ts";
import { sayIn } from "./call.ts";
import { runVerify } from "./verify.ts";

afterEach(() => {
	process.exitCode = undefined;
});

/** What the command prints of an installation in which somebody changed the tables: as text, and as JSON. */
async function printed(language: Language): Promise<{ readonly text: string; readonly json: unknown }> {
	const { url, handle, programme } = await freshInstallation();
	await sql`update programme set is_public = false`.execute(ownedBy(handle).db);
	const places = sql`insert into site (id, since_seq, kind, name_mn, area)
		select gen_random_uuid(), 7, 'school', 'Сургууль', '62' from generate_series(1, 60)`;
	await places.execute(ownedBy(programme.handle).db);
	const installation = { url, handle, programmes: () => [programme] } as unknown as Installation;
	let said = { text: "", json: null as unknown };
	const print = (json: unknown, text: () => string) => {
		said = { json, text: text() };
	};
	await runVerify({ installation, flags: {}, name: "", rest: [], language, t: sayIn(language), print });
	return said;
}

it("names table, record and entry of what was tampered with, and ends with 1", async () => {
	const { text, json } = await printed("en");
	expect(text).toContain("  programme: test was changed; it is not as row 3 left it");
	expect(text).toMatch(/ {2}site: [0-9a-f-]{36} says it is of row 7, which the journal does not have/);
	expect(text).toContain("  and 10 more; --json has them all");
	expect(json).toMatchObject([
		{ journal: "tegsh", faults: [{ seq: 3, what: "row-changed", table: "programme", record: "test", rows: 1 }] },
		{ journal: "test", faults: Array.from({ length: 60 }, () => ({ seq: 7, what: "row-unjournalled", table: "site", rows: 1 })) },
	]);
	expect(process.exitCode).toBe(1);
});

it("says so in Mongolian as well", async () => {
	const { text } = await printed("mn");
	expect(text).toContain("  programme: test өөрчлөгдсөн, 3-р бичлэгт байгаагаас зөрж байна");
	expect(text).toContain("  өөр 10 зөрчил байна; --json бүгдийг гаргана");
});
