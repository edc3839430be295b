import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CueState, Edit } from "./edits.ts";
import { type Held, type Merged, mergeEdits } from "./merging.ts";

type Cues = ReadonlyMap<string, CueState>;
type Merge = typeof mergeEdits;

/** A track that keeps every version, as the store does. */
class Track {
	private readonly versions: Cues[];
	readonly clashes: Extract<Merged, { outcome: "merged" }>["clashes"][number][] = [];

	private readonly merge: Merge;

	constructor(first: Cues, merge: Merge = mergeEdits) {
		this.versions = [first];
		this.merge = merge;
	}

	get now(): Cues {
		return this.versions.at(-1) ?? new Map();
	}

	get version(): number {
		return this.versions.length - 1;
	}

	write(edits: readonly Edit[]): Merged {
		const { now, versions } = this;
		const held: Held = {
			now,
			before: (cue, seen) => (versions.some((one) => one.has(cue)) ? (versions[seen]?.get(cue) ?? null) : undefined),
		};
		const merged = this.merge(edits, held);
		if (merged.outcome !== "merged") return merged;
		const next = new Map(now);
		for (const [cue, state] of merged.cues) {
			if (state) next.set(cue, state);
			else next.delete(cue);
		}
		versions.push(next);
		this.clashes.push(...merged.clashes);
		return merged;
	}
}

const ten: Cues = new Map(
	Array.from({ length: 10 }, (_, at) => [`cue ${at}`, { start: at * 3000, end: at * 3000 + 2500, text: `line ${at}` }]),
);
const cueOf = (at: number) => `cue ${at}`;

/** What one person writes, as a function of the version they saw. Their new texts carry their name. */
function anyEdit(person: string, cues: readonly number[]): fc.Arbitrary<(seen: number) => Edit> {
	const cue = fc.constantFrom(...cues);
	const text = fc.string({ minLength: 1, maxLength: 8 }).map((typed) => `${person}: ${typed}`);
	return fc.oneof(
		fc.tuple(cue, text).map(
			([at, said]) =>
				(seen: number): Edit => ({ do: "change", cue: cueOf(at), seen, times: null, text: said }),
		),
		fc.tuple(cue, fc.integer({ min: 1, max: 400 })).map(([at, by]) => (seen: number): Edit => {
			return { do: "change", cue: cueOf(at), seen, times: { start: at * 3000 + by, end: at * 3000 + 2500 + by }, text: null };
		}),
		fc.tuple(cue, text).map(([at, said]) => (): Edit => {
			return { do: "insert", cue: `${person} ${at} ${said}`, start: at * 3000 + 2600, end: at * 3000 + 2900, text: said };
		}),
		fc.tuple(cue, text, text).map(([at, first, second]) => (seen: number): Edit => {
			const into = `${person} ${at} ${second} half`;
			return { do: "split", cue: cueOf(at), seen, at: at * 3000 + 1200, text: first, into, rest: second };
		}),
	);
}

const bat = fc.array(anyEdit("Bat", [0, 1, 2, 3, 4]), { minLength: 1, maxLength: 6 });
const saraa = fc.array(anyEdit("Saraa", [5, 6, 7, 8, 9]), { minLength: 1, maxLength: 6 });

/** What their edits come to when nobody else is there. */
function alone(edits: readonly ((seen: number) => Edit)[], merge: Merge): Track {
	const track = new Track(ten, merge);
	track.write(edits.map((edit) => edit(0)));
	return track;
}

/** Two people who looked at the same moment write in turns: neither saw what the other wrote. */
function together(merge: Merge = mergeEdits): void {
	fc.assert(
		fc.property(bat, saraa, fc.array(fc.boolean(), { maxLength: 12 }), (his, hers, turns) => {
			const [hisAlone, hersAlone] = [alone(his, merge), alone(hers, merge)];
			const track = new Track(ten, merge);
			const batches = turns.map((isHis) => (isHis ? his : hers));
			const order = [...new Set([...batches, his, hers])];
			for (const edits of order) track.write(edits.map((edit) => edit(0)));
			for (const [cue, state] of hisAlone.now) if (!/^cue [5-9]$/.test(cue)) expect([cue, track.now.get(cue)]).toEqual([cue, state]);
			for (const [cue, state] of hersAlone.now) if (!/^cue [0-4]$/.test(cue)) expect([cue, track.now.get(cue)]).toEqual([cue, state]);
			expect(track.clashes.length).toBe(hisAlone.clashes.length + hersAlone.clashes.length);
		}),
		{ numRuns: 200 },
	);
}

/** Both write into the same cue: the first stands, and the second is kept as a clash with its text. */
function sameCue(merge: Merge = mergeEdits): void {
	fc.assert(
		fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (first, second) => {
			const track = new Track(ten, merge);
			track.write([{ do: "change", cue: "cue 3", seen: 0, times: null, text: `Bat: ${first}` }]);
			track.write([{ do: "change", cue: "cue 3", seen: 0, times: null, text: `Saraa: ${second}` }]);
			expect(track.now.get("cue 3")?.text).toBe(`Bat: ${first}`);
			expect(track.clashes).toEqual([{ cue: "cue 3", text: `Saraa: ${second}`, times: null }]);
		}),
	);
}

describe("two people at once", () => {
	it("lose nothing while they write into different cues", () => together());

	it("who write into the same cue are both kept: one stands, the other is a clash", () => sameCue());

	it("are told of it by these tests where a merge loses what one of them wrote", () => {
		const lastWins: Merge = (edits, held) => mergeEdits(edits, { ...held, before: (cue) => held.now.get(cue) ?? held.before(cue, 0) });
		const dropsClashes: Merge = (edits, held) => {
			const merged = mergeEdits(edits, held);
			return merged.outcome === "merged" ? { ...merged, clashes: [] } : merged;
		};
		const takesWhole: Merge = (edits, held) => {
			const merged = mergeEdits(edits, { ...held, now: new Map(ten) });
			return merged.outcome === "merged" ? { ...merged, cues: new Map([...ten, ...merged.cues]) } : merged;
		};
		for (const broken of [lastWins, dropsClashes]) expect(() => sameCue(broken)).toThrow();
		expect(() => together(takesWhole)).toThrow();
	});

	it("may change text and times of one cue, and shift all of them meanwhile", () => {
		const track = new Track(ten);
		track.write([{ do: "change", cue: "cue 3", seen: 0, times: null, text: "Bat" }]);
		track.write([{ do: "change", cue: "cue 3", seen: 0, times: { start: 9100, end: 11_000 }, text: null }]);
		track.write([{ do: "shift", from: 9000, by: 500 }]);
		track.write([{ do: "change", cue: "cue 4", seen: 0, times: null, text: "Saraa" }]);
		expect(track.now.get("cue 3")).toEqual({ start: 9600, end: 11_500, text: "Bat" });
		expect(track.now.get("cue 4")).toEqual({ start: 12_500, end: 15_000, text: "Saraa" });
		expect(track.now.get("cue 2")).toEqual(ten.get("cue 2"));
		expect(track.clashes).toEqual([]);
	});

	it("keep a text that was written into a cue that is gone, was parted, or was joined", () => {
		const track = new Track(ten);
		track.write([
			{ do: "remove", cue: "cue 1", seen: 0 },
			{ do: "split", cue: "cue 2", seen: 0, at: 7000, text: "line", into: "half", rest: "2" },
			{ do: "merge", cue: "cue 4", seen: 0, other: "cue 5", otherSeen: 0, text: "line 4\nline 5" },
		]);
		track.write(["cue 1", "cue 2", "cue 5"].map((cue): Edit => ({ do: "change", cue, seen: 0, times: null, text: `${cue} anew` })));
		expect(track.clashes.map(({ cue, text }) => [cue, text])).toEqual([
			["cue 1", "cue 1 anew"],
			["cue 2", "cue 2 anew"],
			["cue 5", "cue 5 anew"],
		]);
		expect([...track.now.keys()]).not.toContain("cue 1");
		expect(track.now.get("half")).toEqual({ start: 7000, end: 8500, text: "2" });
		expect(track.now.get("cue 4")).toEqual({ start: 12_000, end: 17_500, text: "line 4\nline 5" });
	});

	it("cannot take away, part or join a cue that says something else by now", () => {
		const track = new Track(ten);
		track.write(["cue 1", "cue 2", "cue 4"].map((cue): Edit => ({ do: "change", cue, seen: 0, times: null, text: `${cue} anew` })));
		track.write([
			{ do: "remove", cue: "cue 1", seen: 0 },
			{ do: "split", cue: "cue 2", seen: 0, at: 7000, text: "line", into: "half", rest: "2" },
			{ do: "merge", cue: "cue 4", seen: 0, other: "cue 5", otherSeen: 0, text: "line 4\nline 5" },
		]);
		expect(track.clashes.map(({ cue, text }) => [cue, text])).toEqual([
			["cue 1", null],
			["cue 2", "line\n2"],
			["cue 4", "line 4\nline 5"],
		]);
		expect(track.now.size).toBe(10);
	});
});

describe("what one person writes in one go", () => {
	it("builds on itself, and what was taken away can be put back", () => {
		const track = new Track(ten);
		track.write([
			{ do: "change", cue: "cue 3", seen: 0, times: null, text: "a" },
			{ do: "change", cue: "cue 3", seen: 0, times: null, text: "b" },
			{ do: "split", cue: "cue 3", seen: 0, at: 10_000, text: "b", into: "new", rest: "c" },
			{ do: "merge", cue: "cue 3", seen: 0, other: "new", otherSeen: 0, text: "b c" },
			{ do: "remove", cue: "cue 4", seen: 0 },
			{ do: "insert", cue: "cue 4", start: 12_000, end: 14_500, text: "line 4" },
		]);
		expect(track.now).toEqual(new Map(ten).set("cue 3", { start: 9000, end: 11_500, text: "b c" }));
		expect(track.clashes).toEqual([]);
	});

	it("is refused where a cue never was, a split lies outside, or a shift leads out of the film", () => {
		const track = new Track(ten);
		expect(track.write([{ do: "remove", cue: "nobody", seen: 0 }])).toEqual({ outcome: "refused", about: "cue-unknown" });
		const split = { do: "split", cue: "cue 0", seen: 0, at: 2500, text: "", into: "x", rest: "" } as const;
		expect(track.write([split])).toEqual({ outcome: "refused", about: "split-outside" });
		expect(track.write([{ do: "shift", from: 0, by: -1 }])).toEqual({ outcome: "refused", about: "shifted-out" });
		expect(track.version).toBe(0);
	});
});
