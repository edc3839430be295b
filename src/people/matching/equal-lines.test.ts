import { describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { usualModel } from "../../linkage/index.ts";
import { newId } from "../../shared/id.ts";
import type { PartialRecord } from "../schema.ts";
import { findKnownPeople } from "./known.ts";
import { findLikenesses, foldReport } from "./likeness.ts";

const list = newId();

/** A line of one register, as somebody filled it down. */
function line(row: number, more: Partial<PartialRecord> = {}): PartialRecord {
	const name = { clan: null, family: "Дорж", given: "Бат" };
	const nothing = { birthDate: null, sex: null, registerNumber: null, phone: null, workplace: null, area: "84" };
	return { name, ...nothing, register: { import: list, row, list: 1 }, ...more };
}

describe("a register with one line over and over", () => {
	it("is compared as if it stood there a few times, however often it does", async () => {
		const { db } = await freshProgramme();
		const folded = Array.from({ length: 3_000 }, (_, row) => foldReport(newId(), line(row)));
		const { likenesses } = await findLikenesses(db, usualModel, folded);
		expect(likenesses.length).toBeLessThanOrEqual((20 * 19) / 2);
	});

	it("counts each line all the same: nobody stands on one list twice", async () => {
		const { db } = await freshProgramme();
		const records = Array.from({ length: 200 }, (_, row) => line(row));
		expect(await findKnownPeople(db, [""], records)).toMatchObject({ people: 200, known: 0 });
	});
});

it("a register in which all lines share a key is compared in part, and it is said how much was passed over", async () => {
	const { db } = await freshProgramme();
	const records = Array.from({ length: 3_000 }, (_, row) => line(row, { workplace: `${row}` }));
	const { likenesses, passedOver } = await findLikenesses(
		db,
		usualModel,
		records.map((record) => foldReport(newId(), record)),
	);
	expect(likenesses.length).toBeLessThanOrEqual(200_000);
	expect(passedOver).toBeGreaterThan(3_000_000);
});
