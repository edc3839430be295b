import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { Problem } from "../problem.ts";
import { apart, pack, unpack } from "./index.ts";

/** A program that was sent its input; what it does is written here. */
function program(body: string): URL {
	const file = join(mkdtempSync(join(tmpdir(), "tegsh-apart-")), "program.mjs");
	writeFileSync(file, `process.once("message", ({ input }) => { ${body} });`);
	onTestFinished(() => rmSync(dirname(file), { recursive: true }));
	return pathToFileURL(file);
}

const echo = "process.send({ result: input });";

describe("work that is done apart", () => {
	it("is handed over and back, sentences and all", async () => {
		const sentence = unpack(pack(() => "said")) as (language: string) => string;
		expect(sentence("en")).toBe("said");
		const value = { rows: [{ name: "Бат", remark: (language: string) => `said in ${language}` }], bytes: new Uint8Array([1]) };
		const back = await apart<typeof value>(program(echo), pack(value));
		expect([back.rows[0]?.name, back.rows[0]?.remark("mn"), back.bytes]).toEqual(["Бат", "said in mn", new Uint8Array([1])]);
	});

	it.each([
		["for ever", "for (;;);"],
		["with ever more memory", "const held = []; for (;;) held.push(new Array(1_000).fill({}));"],
		["until it ends without a word", "process.exit(0);"],
	])("is refused where it goes on %s, and whoever waits for it is told", async (_, body) => {
		const refused = apart(program(body), null, { seconds: 3, megabytes: 32 });
		await expect(refused).rejects.toMatchObject({ code: "apart.too-long", status: 422 });
	});

	it("refuses as it would have refused here", async () => {
		const refused = { code: "activities.file-empty", status: 422, in: { "#said": { en: "Empty.", mn: "Хоосон." } } };
		const error = await apart(program(`process.send({ refused: ${JSON.stringify(refused)} });`), null).catch((error: unknown) => error);
		expect(error).toBeInstanceOf(Problem);
		expect(error).toMatchObject({ code: "activities.file-empty", status: 422 });
		expect((error as Problem).in("mn")).toBe("Хоосон.");
	});

	it("that fails by a mistake of ours is one", async () => {
		await expect(apart(program('process.send({ failed: "TypeError: ours" });'), null)).rejects.toThrow("TypeError: ours");
	});

	it("is done some at a time, and refused where very many wait", async () => {
		const file = program(echo);
		const all = await Promise.allSettled(Array.from({ length: 30 }, (_, at) => apart(file, at)));
		const done = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
		expect(done.length).toBeGreaterThan(20);
		expect(done).toEqual(done.map((_, at) => at));
		const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
		expect(new Set(refused)).toEqual(new Set(["apart.too-busy"]));
	});
});
