import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPageCache } from "./cache.ts";
import { answerReady, pack, reply } from "./packed.ts";

const html = `<!doctype html>${"<p>Сургалтад хамрагдсан багш</p>".repeat(200)}`;
const type = "text/html; charset=utf-8";
const ask = (headers: Record<string, string> = {}) => new Request("http://tegsh.example/mn", { headers });

describe("a packed page", () => {
	it.each([
		["", null],
		["gzip", "gzip"],
		["gzip, deflate, br", "br"],
		["br;q=0, gzip", "gzip"],
		["gzip;q=0", null],
		["identity", null],
	])("for “%s” comes as %s", async (accepted, encoding) => {
		const response = await reply(pack(html, { type }), ask({ "accept-encoding": accepted }));
		const bytes = Buffer.from(await response.arrayBuffer());
		expect(response.headers.get("content-encoding")).toBe(encoding);
		const plain = encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
		expect(plain.toString()).toBe(html);
		expect(response.headers.get("vary")).toBe("accept-encoding");
		expect(response.headers.get("cache-control")).toBe("public, no-cache");
	});

	it("answers 304 to whoever holds it in any encoding, and not to others", async () => {
		const page = pack(html, { type });
		for (const etag of page.etags) expect((await reply(page, ask({ "if-none-match": `"other", ${etag}` }))).status).toBe(304);
		expect((await reply(page, ask({ "if-none-match": '"other"' }))).status).toBe(200);
		expect((await reply(pack("changed", { type }), ask({ "if-none-match": page.etags[0] ?? "" }))).status).toBe(200);
	});

	it("of an error is never kept", async () => {
		const page = pack(html, { type, status: 404 });
		const response = await reply(page, ask({ "if-none-match": page.etags[0] ?? "" }));
		expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
	});
});

describe("a ready page before everything else", () => {
	const cache = createPageCache();
	const answer = answerReady(cache, { "x-content-type-options": "nosniff" });
	const server = createServer((request, response) => {
		if (!answer(request, response)) response.writeHead(501).end();
	});
	beforeAll(async () => {
		await cache.keepPage("programme", "/mn/p", async () => pack(html, { type }));
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	});
	afterAll(() => server.close());

	function fetchFrom(path: string, headers: Record<string, string> = {}): Promise<{ response: IncomingMessage; bytes: Buffer }> {
		const { port } = server.address() as AddressInfo;
		return new Promise((resolve, reject) => {
			get({ port, host: "127.0.0.1", path, headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on("data", (chunk) => chunks.push(chunk));
				response.on("end", () => resolve({ response, bytes: Buffer.concat(chunks) }));
			}).on("error", reject);
		});
	}

	it("is sent compressed with the headers of every reply, or as 304", async () => {
		// Not compressed before somebody asks: the first asker is left to the rest, which makes it.
		expect((await fetchFrom("/mn/p", { "accept-encoding": "br" })).response.statusCode).toBe(501);
		await cache.ready("/mn/p")?.made("br");
		const { response, bytes } = await fetchFrom("/mn/p", { "accept-encoding": "br" });
		expect([response.statusCode, response.headers["x-content-type-options"]]).toEqual([200, "nosniff"]);
		expect(brotliDecompressSync(bytes).toString()).toBe(html);
		const again = await fetchFrom("/mn/p", { "if-none-match": response.headers.etag ?? "" });
		expect([again.response.statusCode, again.bytes.length, again.response.headers["x-content-type-options"]]).toEqual([304, 0, "nosniff"]);
	});

	it("leaves every other address to the rest", async () => {
		expect((await fetchFrom("/office")).response.statusCode).toBe(501);
		cache.drop("programme");
		expect((await fetchFrom("/mn/p")).response.statusCode).toBe(501);
	});
});
