import { beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "../../../test/support/office.ts";

let office: Office;
let home: string;

beforeAll(async () => {
	office = await openOffice();
	home = `/office/${office.programme.slug}/imports`;
});

/** Few lines, and long ones: what is large is read apart, and what has many lines is compared for long. */
function register(seed: number): string {
	const school = "Дорнод аймгийн хоёрдугаар сургууль ".repeat(5);
	const lines = Array.from(
		{ length: 300 },
		(_, at) => `${at + 1};Батын Болд${at};УБ85010${seed}${String(at % 100).padStart(2, "0")};${school}${at}`,
	);
	return `№;Нэр;Регистр;Сургууль\n${lines.join("\n")}\n`;
}

async function uploaded(text: string): Promise<string> {
	const form = new FormData();
	form.append("files", new File([text], "a.csv"));
	const reply = await office.post("bayar", home, form);
	expect(reply.status).toBe(303);
	return reply.headers.get("location") as string;
}

const keptOf = async (draft: string) =>
	(await office.programme.handle.pool.query("select reading from register_import where id = $1", [draft.split("/").at(-1)])).rows[0]
		.reading;

describe("a large register", () => {
	it("is read once, and what was read is kept with the draft", async () => {
		const draft = await uploaded(register(1));
		const kept = await keptOf(draft);
		expect(JSON.parse(kept).reading.parts[0].rows).toHaveLength(300);
		const changed = kept.replaceAll('Болд7"', 'Сүх7"');
		await office.programme.handle.pool.query("update register_import set reading = $1 where id = $2", [changed, draft.split("/").at(-1)]);
		expect(await (await office.get("bayar", draft)).text()).toContain("Сүх7");
		expect(office.complaints).toEqual([]);
	}, 60_000);

	it("whose reading was begun and never ended says so, and is not read again", async () => {
		const draft = await uploaded(register(2));
		const { key } = JSON.parse(await keptOf(draft));
		const begun = JSON.stringify({ key });
		await office.programme.handle.pool.query("update register_import set reading = $1 where id = $2", [begun, draft.split("/").at(-1)]);
		const page = await office.get("bayar", draft, { "accept-language": "en" });
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("Reading the file took too long or too much memory");
		expect(await keptOf(draft)).toBe(begun);
		const confirmed = await office.post("bayar", `${draft}/confirmation`, { operation: "", target: "new" });
		expect([confirmed.status, office.complaints]).toEqual([422, []]);
		expect((await office.post("bayar", `${draft}/removal`)).status).toBe(303);
	}, 60_000);
});
