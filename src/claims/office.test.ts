import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, sarnai } from "../../test/support/people.ts";
import { defineIndicator } from "../../test/support/sheets.ts";
import { call, type VisitOptions, viewerFor } from "../../test/support/visits.ts";
import { starterSheets } from "../indicators/starter/starter.ts";
import type { Programme } from "../programme/index.ts";
import { checkFile } from "./command-line.ts";
import { claimsRoutes } from "./routes.tsx";

const path = "/office/test/claims";
let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	for (const sheet of starterSheets("2018-03-01")) await defineIndicator(programme.handle, bayar, sheet);
});

const visit = (form?: VisitOptions["form"], person = sarnai, language: "mn" | "en" = "en") =>
	call(claimsRoutes, { path, programme, viewer: viewerFor(person), language, ...(form && { form }) });

describe("the page of claims", () => {
	it("is for those who may check claims", async () => {
		expect((await call(claimsRoutes, { path, programme })).status).toBe(401);
		expect((await visit(undefined, { ...sarnai, role: "donor" })).status).toBe(403);
		expect((await visit({ text: "5 videos", file: new File([], "") }, { ...sarnai, role: "field-officer" })).status).toBe(403);
		expect((await visit()).status).toBe(200);
	});

	it("marks each number with its verdict in words, and keeps the text to be changed", async () => {
		const reply = await visit({
			text: "12 teachers were trained. Each year 5 videos were made. It has four pillars.",
			file: new File([], ""),
		});
		expect(reply.status).toBe(200);
		const html = await reply.text();
		expect(html).toContain('<a class="tag bad" href="#claim-1">12 <small>Unsupported</small></a>');
		expect(html).toContain("No figure of the programme counts this.");
		expect(html).toContain("Not a claim");
		expect(html).toMatch(/<textarea[^>]*>12 teachers were trained\./);
	});

	it("reads a file of text", async () => {
		const html = await (await visit({ text: "", file: new File(["12 багш сургалтад хамрагдсан."], "тайлан.txt") }, sarnai, "mn")).text();
		expect(html).toContain("Нотлогдоогүй");
		expect(html).toContain("12 багш сургалтад хамрагдсан.");
	});

	it.each([
		["nothing", { text: " ", file: new File([], "") }, "Paste a text, or choose a file."],
		["too long a text", { text: "teachers ".repeat(25_000), file: new File([], "") }, "longer than 200 KB"],
		["too large a file", { text: "kept", file: new File(["x".repeat(210_000)], "a.txt") }, "larger than 200 KB"],
		["what is no text", { text: "kept", file: new File([new Uint8Array([80, 75, 3, 4, 0, 0])], "a.docx") }, "This file is not plain text"],
	])("refuses %s, and keeps what was typed", async (_, form, message) => {
		const reply = await visit(form);
		expect(reply.status).toBe(422);
		const html = await reply.text();
		expect(html).toContain(message);
		if (form.text === "kept") expect(html).toMatch(/<textarea[^>]*>kept</);
	});
});

describe("the command", () => {
	it("prints each number with its verdict, figure and note", async () => {
		const claims = await checkFile(programme.handle, new TextEncoder().encode("12 teachers were trained in 2019."));
		expect(claims).toEqual([
			{ text: "12 teachers", value: 12, verdict: "unsupported", figure: "TT", note: expect.stringContaining("Teachers trained") },
			{ text: "in 2019", value: 2019, verdict: "not-a-claim", figure: null, note: expect.any(String) },
		]);
	});

	it("refuses what is no text", async () => {
		expect(await checkFile(programme.handle, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff]))).toBeNull();
	});
});
