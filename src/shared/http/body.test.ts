import { describe, expect, it } from "vitest";
import { atOnce, bounded, bytesOfBody, formOf, holdInMemory, letGo, openForm } from "./index.ts";

const limits = { bytes: 1_000, fields: 5, seconds: 60 };
const urlencoded = { "content-type": "application/x-www-form-urlencoded" };

/** A request whose body comes piece by piece; it says how much of it was asked for. */
function arriving(pieces: Iterable<string>, headers: Record<string, string> = urlencoded) {
	const asked = { pieces: 0 };
	const source = pieces[Symbol.iterator]();
	const body = new ReadableStream(
		{
			pull: (controller) => {
				const { done, value } = source.next();
				if (done) return controller.close();
				asked.pieces += 1;
				controller.enqueue(Buffer.from(value));
			},
		},
		{ highWaterMark: 0 },
	);
	return { asked, request: new Request("http://localhost/", { method: "POST", headers, body, duplex: "half" } as RequestInit) };
}

function* endless(piece: string) {
	for (;;) yield piece;
}

describe("a body", () => {
	it("that says it is too large is refused before a byte of it is read", () => {
		const { asked, request } = arriving(endless("a"), { ...urlencoded, "content-length": "1001" });
		expect(() => bounded(request, limits)).toThrow(expect.objectContaining({ code: "form.too-large", status: 413 }));
		expect(asked.pieces).toBe(0);
	});

	it.each([
		["too large", endless("a".repeat(100)), urlencoded, "form.too-large", 11],
		["of too many fields", endless("a=1&"), urlencoded, "form.too-many-fields", 6],
		["of too many values", endless('{"a":'), { "content-type": "application/json" }, "form.too-many-fields", 3],
	])("%s is read no further than to where it is", async (_, pieces, headers, code, read) => {
		const { asked, request } = arriving(pieces, headers);
		await expect(bytesOfBody(bounded(request, limits))).rejects.toMatchObject({ code });
		expect(asked.pieces).toBe(read);
	});

	it("that never ends is waited for as long as its route says, from when it is read", async () => {
		const body = new ReadableStream({ pull: () => new Promise<void>(() => {}) });
		const request = new Request("http://localhost/", { method: "POST", headers: urlencoded, body, duplex: "half" } as RequestInit);
		await expect(formOf(bounded(request, { ...limits, seconds: 0.01 }))).rejects.toMatchObject({ code: "form.too-slow", status: 408 });
	});

	it("that is within its limits is read as it was sent", async () => {
		const { entries } = await formOf(bounded(arriving(["a=1&", "b=%D0%91", "&a=2"]).request, limits));
		expect(entries).toEqual([
			["a", "1"],
			["b", "Б"],
			["a", "2"],
		]);
	});

	it("with many small parts is refused for them, not for its size", async () => {
		const form = new FormData();
		for (let at = 0; at < 12_000; at += 1) form.append(`a${at}`, "");
		const request = new Request("http://localhost/", { method: "POST", body: form });
		await expect(formOf(bounded(request, { ...openForm, bytes: 5_000_000 }))).rejects.toMatchObject({ code: "form.too-many-fields" });
	});

	it("with many small parts is taken apart a slice at a time, however many of them come at once: others have their turn between any two", async () => {
		const headers = { "content-type": "multipart/form-data; boundary=x" };
		const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n';
		const whole = `${part.repeat(9_000)}--x--\r\n`;
		let turns = 0;
		let isOver = false;
		const others = () => {
			turns += 1;
			if (!isOver) setImmediate(others);
		};
		setImmediate(others);
		const forms = await Promise.all([1, 2, 3].map(() => formOf(arriving([whole], headers).request)));
		isOver = true;
		expect(forms.map(({ entries }) => entries.length)).toEqual([9_000, 9_000, 9_000]);
		expect(turns).toBeGreaterThan((3 * whole.length) / 10_000);
	});

	it("that breaks off in the middle of a file is a bad request", async () => {
		const headers = { "content-type": "multipart/form-data; boundary=x" };
		const { request } = arriving(['--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc'], headers);
		await expect(formOf(request, { field: "file", files: 1, bytesEach: 10 })).rejects.toMatchObject({ code: "form.unreadable" });
	});
});

describe("what one address does at once", () => {
	it("is limited for each by itself, and begins anew when something is done", async () => {
		const gate = atOnce(2);
		const ends: (() => void)[] = [];
		const work = () => new Promise<string>((resolve) => ends.push(() => resolve("done")));
		const under = [gate.within("a", work), gate.within("a", work)];
		expect(await gate.within("a", work)).toBeNull();
		void gate.within("b", work);
		expect(ends).toHaveLength(3);
		ends[0]?.();
		expect(await under[0]).toBe("done");
		void gate.within("a", work);
		expect(ends).toHaveLength(4);
	});
});

describe("files that are worked on", () => {
	it("wait for each other where they are too much together, in the order of their coming", async () => {
		const megabytes = 1024 * 1024;
		const [first, second, third] = [1, 2, 3].map((at) => new Request(`http://localhost/${at}`)) as [Request, Request, Request];
		const begun: string[] = [];
		await holdInMemory(first, 200 * megabytes);
		void holdInMemory(second, 100 * megabytes).then(() => begun.push("second"));
		void holdInMemory(third, 20 * megabytes).then(() => begun.push("third"));
		await new Promise(setImmediate);
		expect(begun).toEqual([]);
		letGo(first);
		await new Promise(setImmediate);
		expect(begun).toEqual(["second", "third"]);
		letGo(second);
		letGo(third);
	});
});
