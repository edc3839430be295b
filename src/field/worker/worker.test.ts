import { beforeEach, describe, expect, it, vi } from "vitest";

const origin = "https://tegsh.test";
const paths = ["/field", "/field/app-1.js"];

/** A browser as far as a worker sees it: kept files, a network, and the moments at which it is asked. */
let kept: Map<string, Map<string, Response>>;
let network: Record<string, string>;
let listeners: Map<string, (event: unknown) => void>;
let isBegun: boolean;

beforeEach(async () => {
	kept = new Map();
	listeners = new Map();
	isBegun = false;
	network = { "/field": '<meta content="v1">', "/field/app-1.js": "one" };
	vi.stubGlobal("caches", {
		keys: async () => [...kept.keys()],
		delete: async (name: string) => kept.delete(name),
		open: async (name: string) => {
			const files = kept.get(name) ?? new Map<string, Response>();
			kept.set(name, files);
			return {
				put: async (path: string, answer: Response) => void files.set(path, answer),
				match: async (path: string) => files.get(path)?.clone(),
			};
		},
	});
	vi.stubGlobal(
		"Request",
		class {
			readonly url: string;
			constructor(url: string) {
				this.url = url;
			}
		},
	);
	vi.stubGlobal("fetch", async ({ url }: { url: string }) => {
		const text = network[url];
		return new Response(text ?? null, { status: text === undefined ? 503 : 200 });
	});
	vi.stubGlobal("self", {
		fieldShell: { version: "v1", paths },
		location: new URL(origin),
		clients: { claim: async () => {} },
		skipWaiting: async () => {
			isBegun = true;
		},
		addEventListener: (kind: string, listen: (event: unknown) => void) => listeners.set(kind, listen),
	});
	vi.resetModules();
	await import("./browser.ts");
	return () => vi.unstubAllGlobals();
});

describe("the worker of the field app", () => {
	it("keeps all files of its version, and answers from them without a network", async () => {
		await waited("install");
		network = {};
		expect(await textAt("/field")).toContain("v1");
		expect(await textAt("/field/app-1.js")).toBe("one");
	});

	it("takes nothing where the page is of another version by now, and nothing where a file is missing", async () => {
		network["/field"] = '<meta content="v2">';
		await expect(waited("install")).rejects.toThrow();
		network = { "/field": '<meta content="v1">' };
		await expect(waited("install")).rejects.toThrow();
		expect([...kept.values()].every((files) => files.size === 0)).toBe(true);
	});

	it("drops the files of other versions once it takes over, and nothing that is not the app’s", async () => {
		for (const name of ["field-v0", "something-else"]) kept.set(name, new Map());
		await waited("install");
		await waited("activate");
		expect([...kept.keys()].toSorted()).toEqual(["field-v1", "something-else"]);
	});

	it("leaves alone what is sent, and requests that are not for the app", () => {
		for (const [path, method] of [
			["/field/sync/changes", "POST"],
			["/office", "GET"],
			["/field/other.js", "GET"],
		] as const) {
			expect(answerAt(path, method)).toBeNull();
		}
	});

	it("waits until the app says that nobody is in the middle of anything", () => {
		listeners.get("message")?.({ data: "anything" });
		expect(isBegun).toBe(false);
		listeners.get("message")?.({ data: "begin" });
		expect(isBegun).toBe(true);
	});
});

async function waited(kind: string): Promise<void> {
	let work: Promise<unknown> = Promise.resolve();
	listeners.get(kind)?.({ waitUntil: (given: Promise<unknown>) => (work = given) });
	await work;
}

function answerAt(path: string, method = "GET"): Promise<Response> | null {
	let answer: Promise<Response> | null = null;
	const request = { method, url: origin + path };
	listeners.get("fetch")?.({ request, respondWith: (given: Promise<Response>) => (answer = given) });
	return answer;
}

async function textAt(path: string): Promise<string> {
	return (await answerAt(path))?.text() ?? "";
}
