import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { keyIn, replaceKey, requireKey, vaultOf } from "./index.ts";

const vault = vaultOf(Buffer.alloc(32, 7));
const stranger = vaultOf(Buffer.alloc(32, 8));

it("what was sealed opens at its place, and is never the same twice", () => {
	const sealed = vault.seal("9911 2233", "contact 1");
	expect(vault.open(sealed, "contact 1")).toBe("9911 2233");
	expect(sealed).not.toContain("9911");
	expect(vault.seal("9911 2233", "contact 1")).not.toBe(sealed);
});

it("it opens at no other place, with no other key, and not once it was changed", () => {
	const sealed = vault.seal("9911 2233", "contact 1");
	expect(() => vault.open(sealed, "contact 2")).toThrow();
	expect(stranger.open(sealed, "contact 1")).toBeNull();
	const [head, name, body = ""] = sealed.split(".");
	const changed = `${body.slice(0, 20)}${body[20] === "A" ? "B" : "A"}${body.slice(21)}`;
	expect(() => vault.open(`${head}.${name}.${changed}`, "contact 1")).toThrow();
	expect(() => vault.open("9911 2233", "contact 1")).toThrow("nothing that was sealed");
});

it("a mark is the same for the same text at the same place with the same key", () => {
	expect(vault.mark("мишээл", "a")).toBe(vault.mark("мишээл", "a"));
	expect(new Set([vault.mark("мишээл", "a"), vault.mark("мишээл", "b"), vault.mark("мишэл", "a"), stranger.mark("мишээл", "a")]).size).toBe(
		4,
	);
});

it("the key is made once, and nobody else may read it", async () => {
	const folder = await mkdtemp(join(tmpdir(), "tegsh-key-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	const keys = await Promise.all([1, 2, 3].map(() => keyIn(folder)));
	expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
	expect(keys[0]).toHaveLength(32);
	expect(await keyIn(folder)).toEqual(keys[0]);
	if (process.platform !== "win32") expect((await stat(join(folder, "vault.key"))).mode & 0o777).toBe(0o600);
	expect(requireKey(await readFile(join(folder, "vault.key"), "utf8"))).toEqual(keys[0]);
});

it("a file that holds no key stops the start, and is not written over", async () => {
	const folder = await mkdtemp(join(tmpdir(), "tegsh-key-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	await writeFile(join(folder, "vault.key"), "half a k");
	await expect(keyIn(folder)).rejects.toThrow("holds no key");
	expect(await readFile(join(folder, "vault.key"), "utf8")).toBe("half a k");
});

it("a key that is put in the place of another leaves that one beside it", async () => {
	const folder = await mkdtemp(join(tmpdir(), "tegsh-vault-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	const [before, after] = [await keyIn(folder), Buffer.alloc(32, 7)];
	await replaceKey(folder, after);
	await replaceKey(folder, after);
	expect(await keyIn(folder)).toEqual(after);
	const [kept, none] = (await readdir(folder)).filter((name) => name.startsWith("vault.key.before-"));
	expect([requireKey(await readFile(join(folder, kept ?? ""), "utf8")), none]).toEqual([before, undefined]);
});
