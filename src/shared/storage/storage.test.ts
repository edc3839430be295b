import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderStorage } from "./folder.ts";
import { putObject } from "./large-objects.ts";
import { getObject, removeObject, s3Storage } from "./s3.ts";
import { signedHeaders } from "./signature.ts";
import type { Storage } from "./storage.ts";

const folder = mkdtempSync(join(tmpdir(), "tegsh-storage-test-"));
let service: ChildProcess;
let bucket: string;
const credentials = { key: "tegsh", secret: "a secret of the tests", region: "eu-central-1" };

beforeAll(async () => {
	service = spawn(process.execPath, [resolve(import.meta.dirname, "../../../test/support/s3-server.ts")], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [port] = await once(service.stdout as NodeJS.ReadableStream, "data");
	bucket = `http://127.0.0.1:${String(port).trim()}/bucket`;
});

afterAll(() => {
	service.kill();
	rmSync(folder, { recursive: true });
});

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
	return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text();
}

describe.each<[string, () => Storage]>([
	["a folder", () => folderStorage(join(folder, "local")).within("programme_a")],
	["a service that speaks S3, in another process", () => s3Storage({ ...credentials, bucket }, join(folder, "s3")).within("programme_a")],
])("a store in %s", (_, open) => {
	it("keeps bytes under their hash, once, and gives them back whole or in part", async () => {
		const storage = open();
		const kept = await storage.keepBytes(Buffer.from("the school has a ramp now"));
		expect(await storage.keepBytes(Buffer.from("the school has a ramp now"))).toEqual(kept);
		expect(await textOf(await storage.read(kept.sha256))).toBe("the school has a ramp now");
		expect(await textOf(await storage.read(kept.sha256, { first: 4, last: 9 }))).toBe("school");
		expect(await storage.lend(kept.sha256, async (path) => readFileSync(path, "utf8"))).toBe("the school has a ramp now");
		await storage.remove(kept.sha256);
		expect(await storage.has(kept.sha256)).toBe(false);
		await expect(storage.read(kept.sha256)).rejects.toThrow();
	});

	it("takes a finished file away from where it lay", async () => {
		const storage = open();
		const path = join(await storage.workFolder(), "film.part");
		writeFileSync(path, "a film");
		const { sha256, size } = await storage.keep(path);
		expect([size, await storage.has(sha256)]).toEqual([6, true]);
		expect(() => readFileSync(path)).toThrow();
	});

	it("knows nothing of another programme's files, and clears its own alone", async () => {
		const storage = open();
		const kept = await storage.keepBytes(Buffer.from("of this programme"));
		const other = storage.within("other");
		expect(await other.has(kept.sha256)).toBe(false);
		await other.keepBytes(Buffer.from("of another"));
		await other.clear();
		expect(await storage.has(kept.sha256)).toBe(true);
		await storage.clear();
		expect(await storage.has(kept.sha256)).toBe(false);
	});

	it("lists what it keeps, however many there are, with their sizes", async () => {
		const storage = open().within("listed");
		const kept = [];
		for (let number = 0; number < 8; number++) kept.push(await storage.keepBytes(Buffer.from("page ".repeat(number))));
		const listed = [];
		for await (const one of storage.list()) listed.push(one);
		expect(listed).toEqual(kept.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1)));
		await storage.clear();
		for await (const one of storage.list()) expect(one).toBeUndefined();
	});

	it("takes no path for a hash", async () => {
		await expect(open().read("../../etc/passwd")).rejects.toThrow("not a hash");
	});
});

it("an object larger than a part arrives whole, under its own name, and goes again", async () => {
	const place = { ...credentials, bucket };
	const path = join(folder, "large");
	const bytes = Buffer.from("a backup of some size ".repeat(500));
	writeFileSync(path, bytes);
	await putObject(place, "tegsh-1.tegsh", path, 4_000);
	const read = await getObject(place, "tegsh-1.tegsh");
	expect(read && (await textOf(read))).toBe(bytes.toString());
	await removeObject(place, "tegsh-1.tegsh");
	expect(await getObject(place, "tegsh-1.tegsh")).toBeNull();
});

it("a service refuses whoever knows another secret", async () => {
	const storage = s3Storage({ ...credentials, secret: "another", bucket }, join(folder, "s3"));
	await expect(storage.keepBytes(Buffer.from("anything"))).rejects.toThrow("403");
});

it("a request is signed as the example of AWS is", () => {
	const example = { key: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", region: "us-east-1" };
	const { authorization } = signedHeaders(example, {
		method: "GET",
		url: new URL("https://examplebucket.s3.amazonaws.com/test.txt"),
		headers: { range: "bytes=0-9" },
		payload: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		at: new Date("2013-05-24T00:00:00Z"),
	});
	expect(authorization).toContain("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
});
