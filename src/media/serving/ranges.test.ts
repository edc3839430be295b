import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderStorage } from "../../shared/storage/index.ts";
import { askedRange } from "./ranges.ts";
import { sendRendition } from "./reply.ts";

describe("what is asked for of a file of 1,000 bytes", () => {
	it.each([
		[null, null],
		["bytes=0-", { first: 0, last: 999 }],
		["bytes=0-0", { first: 0, last: 0 }],
		["bytes=500-2000", { first: 500, last: 999 }],
		["bytes=-200", { first: 800, last: 999 }],
		["bytes=-5000", { first: 0, last: 999 }],
		["bytes=1000-", "unsatisfiable"],
		["bytes=-0", "unsatisfiable"],
		["bytes=5-4", null],
		["bytes=-", null],
		["bytes=0-1,5-6", null],
		["lines=0-1", null],
		["nonsense", null],
	])("by %s is %o", (range, asked) => expect(askedRange(range, 1000)).toEqual(asked));
});

describe("a file that is sent", () => {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-ranges-"));
	const storage = folderStorage(folder);
	const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7) % 251);
	let file: { sha256: string; bytes: number; mediaType: string };

	beforeAll(async () => {
		const { sha256, size } = await storage.keepBytes(bytes);
		file = { sha256, bytes: size, mediaType: "video/mp4" };
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	const send = (headers: Record<string, string> = {}, method = "GET") =>
		sendRendition(file, { storage, request: new Request("http://localhost/film", { method, headers }), keep: "private, no-store" });
	const received = async (reply: Response) => Buffer.from(await reply.arrayBuffer());

	it("is whole, a range, or nothing of it", async () => {
		const whole = await send();
		expect([whole.status, whole.headers.get("content-length"), whole.headers.get("accept-ranges")]).toEqual([200, "200000", "bytes"]);
		expect((await received(whole)).equals(bytes)).toBe(true);
		const range = await send({ range: "bytes=100000-150000" });
		expect([range.status, range.headers.get("content-range")]).toEqual([206, "bytes 100000-150000/200000"]);
		expect((await received(range)).equals(bytes.subarray(100_000, 150_001))).toBe(true);
		const beyond = await send({ range: "bytes=200000-" });
		expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */200000"]);
	});

	it("is a range only of what the reader has the rest of", async () => {
		const tag = `"${file.sha256}"`;
		const range = { range: "bytes=0-9" };
		expect((await send({ ...range, "if-range": tag })).status).toBe(206);
		for (const other of ['"another"', `W/${tag}`, "Mon, 27 Apr 2020 02:00:00 GMT"]) {
			expect((await send({ ...range, "if-range": other })).status).toBe(200);
		}
		expect((await send({ "if-none-match": `"a", W/${tag}` })).status).toBe(304);
	});

	it("is described by HEAD and not sent", async () => {
		const head = await send({ range: "bytes=0-9" }, "HEAD");
		expect([head.status, head.headers.get("content-length"), head.body]).toEqual([206, "10", null]);
	});
});
