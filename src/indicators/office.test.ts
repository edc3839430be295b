import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { type Person, sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead } from "../shared/journal/index.ts";
import { indicatorsRoutes } from "./routes.ts";
import { starterSheets } from "./starter/starter.ts";
import { listIndicators } from "./store.ts";

const office = "/office/test";
/** In the field in Khovd. */
const bold: Person = { account: "bold", name: "Болд", role: "field-officer", areas: ["84"] };
const form = {
	operation: newId(),
	code: "TT",
	titleMn: "Сургалтад хамрагдсан багш",
	titleEn: "Teachers trained",
	definitionMn: "Нэг удаа хамрагдсан багш",
	definitionEn: "A teacher who came",
	notCountedMn: "Дахин хамрагдалт",
	notCountedEn: "Coming back",
	of: "activities",
	unit: "person",
	reach: "direct",
	minimumSessions: "1",
	windowFrom: "2018-03-01",
	windowUntil: "",
	target: "50",
};

let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
});

function ask(path: string, as: Person = sarnai, language: "mn" | "en" = "en"): Promise<Response> {
	return call(indicatorsRoutes, { path: `${office}${path}`, viewer: viewerFor(as), programme, language });
}

function send(path: string, fields: Record<string, string | string[]>, as: Person = sarnai): Promise<Response> {
	return call(indicatorsRoutes, { path: `${office}${path}`, viewer: viewerFor(as), programme, form: fields });
}

async function text(reply: Response | Promise<Response>): Promise<string> {
	return (await reply).text();
}

describe("the form of a sheet", () => {
	it("begins with what it is counted from, and then asks for what goes with it only", async () => {
		const first = await text(ask("/indicators/new"));
		for (const origin of ["activities", "children", "documents", "campaigns", "enrolment"]) {
			expect(first).toContain(`href="/office/test/indicators/new?of=${origin}"`);
		}
		const children = await text(ask("/indicators/new?of=children", sarnai, "mn"));
		expect(children).toContain('name="event"');
		expect(children).not.toContain('name="minimumSessions"');
		expect(children).toContain('value="2018-03-01"');
	});

	it("comes back when it is not whole, with what was typed and what is wrong", async () => {
		const { notCountedMn: _, ...rest } = form;
		const reply = await send("/indicators", {
			...rest,
			code: "new",
			notCountedMn: "",
			minimumSessions: "0",
			windowUntil: "2017-01-01",
			target: "many",
		});
		expect(reply.status).toBe(422);
		const shown = await text(reply);
		for (const value of [
			"Say in Mongolian what is not counted.",
			"whole number from 1 to 50",
			"A code consists of",
			"Enter the target",
			"Нэг удаа хамрагдсан багш",
		]) {
			expect(shown).toContain(value);
		}
		const torn = await text(
			send("/indicators", { ...form, unit: "event", roles: "parent", targets: "2019 400\n2019 500", "method-mn": "Нэмнэ" }),
		);
		for (const value of [
			"An event has no role.",
			"There are two targets for one period.",
			"Write this note in English as well",
			"2019 400\n2019 500</textarea>",
			"<details open>",
			'value="parent" checked',
		]) {
			expect(torn).toContain(value);
		}
		const texts = ["titleMn", "titleEn", "definitionMn", "definitionEn", "notCountedMn", "notCountedEn"];
		for (const wrong of ["", "x".repeat(2_001)]) {
			const again = await text(send("/indicators", { ...form, ...Object.fromEntries(texts.map((field) => [field, wrong])) }));
			const errors = [...again.matchAll(/<a href="#\w+?(Mn|En)">([^<]+)/g)];
			expect(new Set(errors.map(([, , said]) => said)).size).toBe(texts.length);
			for (const [, of, said] of errors) expect(said).toContain(of === "Mn" ? "Mongolian" : "English");
		}
		const turned = await send("/indicators", { ...form, windowUntil: "2017-01-01" });
		expect(await text(turned)).toContain("The last day lies before the first.");
	});
});

describe("the starter set", () => {
	const take = (codes: readonly string[], as: Person = sarnai) =>
		send("/indicators/starter", { operation: newId(), ...(codes.length > 0 && { codes: [...codes] }) }, as);

	it("defines what is ticked, each by an operation of its own, and nothing twice", async () => {
		const none = await take([]);
		expect([none.status, (await none.text()).includes("Tick at least one indicator.")]).toEqual([422, true]);
		const before = (await journalHead(programme.handle)).seq;
		for (const codes of [["TT", "PD"], ["TT", "PD", "CC"], ["unheard-of"]]) {
			expect((await take(codes)).headers.get("location")).toBe("/office/test/figures?done=starter");
		}
		const { seq } = await journalHead(programme.handle);
		expect(seq).toBe(before + 3);
		expect((await listIndicators(programme.handle.db, seq)).map(({ code }) => code)).toEqual(["CC", "PD", "TT"]);
		await expect(take(["AW"], tuya)).rejects.toMatchObject({ code: "operation.whole-programme" });
		expect((await take(["AW"], bold)).status).toBe(403);
	});

	it("shows those that are there already, with no box to tick", async () => {
		const codes = starterSheets("2018-03-01").map(({ code }) => code);
		await take(codes);
		const html = await text(ask("/indicators/starter"));
		expect(html).toContain("All indicators of the starter set are defined already.");
		expect(html).not.toContain('type="checkbox"');
		for (const code of codes) expect(html).toContain(`/indicators/${code}"`);
	});
});
