import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EdgeColumns } from "../clustering/graph.ts";
import { weightsOf } from "../comparing/weights.ts";
import { columnsOf } from "../folding/columns.ts";
import { prepare } from "../folding/prepare.ts";
import { usualModel } from "../learning/usual-model.ts";
import type { LinkageRecord } from "../schema.ts";
import { KeyList } from "./blocks.ts";
import { scoreTogether } from "./crew.ts";

const mostRecords = 12;
const everything = Number.NEGATIVE_INFINITY;

describe("pairs that share a key", () => {
	const keyed = fc.record({
		keys: fc.array(fc.uniqueArray(fc.integer({ min: -3, max: 4 }), { maxLength: 5 }), { minLength: 2, maxLength: mostRecords }),
		split: fc.option(fc.integer({ min: 0, max: 12 })),
	});

	const world = worldOf(mostRecords);

	it("are compared once each, and no other pair is", async () => {
		await fc.assert(
			fc.asyncProperty(keyed, async ({ keys, split }) => {
				const { blocks } = listOf(keys).blocks(mostRecords, split);
				const edges = await scoreTogether({ ...world, blocks, split, floor: everything }, () => {});
				const expected = pairsOf(keys, split);
				expect(pairsIn(edges).sort()).toEqual(expected.sort());
			}),
		);
	});

	it("would be compared again by one that takes block after block", () => {
		const keys = [
			[1, 2],
			[1, 2],
		];
		const { from, members } = listOf(keys).blocks(2, null).blocks;
		const taken = [...from.slice(0, -1)].map((start) => `${members[start]} ${members[start + 1]}`);
		expect(taken.sort()).not.toEqual(pairsOf(keys, null));
	});

	it("are the same when threads compare them", async () => {
		const size = 90;
		const task = { ...worldOf(size), split: null, floor: -7 };
		const { blocks } = listOf(Array.from({ length: size }, (_, at) => [0, at % 7])).blocks(size, null);
		const [alone, together] = await Promise.all([1, 2].map((threads) => scoreTogether({ ...task, blocks }, () => {}, threads)));
		expect(pairsIn(together as EdgeColumns).sort()).toEqual(pairsIn(alone as EdgeColumns).sort());
	}, 30_000);
});

describe("a large block of those with one name", () => {
	const size = 90;
	const isWhole = (at: number) => at % 9 !== 4;
	const world = worldOf(size);

	it.each([null, 40])(
		"compares nobody of whom two dates are known in full, but where they share something else; lists: %s",
		async (split) => {
			const keys = new KeyList();
			const other = (at: number) => at % 7;
			for (let at = 0; at < size; at++) {
				keys.add(at, [
					{ kind: "name-and-initial", hash: 5 },
					{ kind: "name-and-day", hash: 100 + other(at) },
				]);
			}
			const { blocks, caps } = keys.blocks(size, split, isWhole);
			const edges = await scoreTogether({ ...world, blocks, split, floor: everything }, () => {});
			const places = Array.from({ length: size }, (_, at) => at);
			const expected = places.flatMap((i) =>
				places
					.slice(i + 1)
					.filter((j) => (split === null || (i < split && j >= split)) && (!isWhole(i) || !isWhole(j) || other(i) === other(j)))
					.map((j) => `${i} ${j}`),
			);
			expect(caps).toEqual([]);
			expect(pairsIn(edges).sort()).toEqual(expected.sort());
		},
	);
});

describe("a block that is too large", () => {
	it("is left out and reported with its kind, and the others are compared", () => {
		const keys = new KeyList();
		const size = 3_000;
		for (let at = 0; at < size; at++) {
			keys.add(at, [
				{ kind: "phone", hash: 7 },
				{ kind: "register", hash: 1000 + Math.floor(at / 2) },
			]);
		}
		const { blocks, caps } = keys.blocks(size, null);
		expect(caps).toEqual([{ kind: "phone", blocks: 1, records: size, pairs: (size * (size - 1)) / 2 }]);
		expect(blocks.pairs).toBe(size / 2);
	});
});

function listOf(keys: readonly (readonly number[])[]): KeyList {
	const list = new KeyList();
	for (const [at, hashes] of keys.entries()) {
		list.add(
			at,
			hashes.map((hash) => ({ kind: "names" as const, hash })),
		);
	}
	return list;
}

function worldOf(size: number) {
	const records = Array.from({ length: size }, (_, at) => prepare(recordOf(at)));
	const columns = columnsOf(records, { shared: true });
	return { columns, weights: weightsOf(usualModel, columns, { shared: true }) };
}

function recordOf(at: number): LinkageRecord {
	return {
		...{ id: String(at), given: ["Болд", "Дорж", "Сараа"][at % 3] as string, family: `Ганбат${at % 5}`, clan: null },
		...{ birthDate: { date: `19${80 + (at % 9)}-03-1${at % 4}`, precision: "day" }, sex: null, register: null, phone: null },
		...{ place: [], address: [], other: [], list: null },
	};
}

function pairsIn({ one, other }: EdgeColumns): string[] {
	return [...one].map((first, at) => `${first} ${other[at]}`);
}

function pairsOf(keys: readonly (readonly number[])[], split: number | null): string[] {
	return keys.flatMap((mine, i) =>
		keys.flatMap((theirs, j) => {
			const across = split === null || (i < split && j >= split);
			return i < j && across && mine.some((key) => theirs.includes(key)) ? [`${i} ${j}`] : [];
		}),
	);
}
