import type { NewChild } from "../../../src/children/index.ts";
import { newId } from "../../../src/shared/id.ts";

/** A child of Bayanzürkh; each name has a birth date of its own, or two children would be taken for one. */
export function childCalled(
	given: string,
	more: Partial<Omit<NewChild, "report">> = {},
): NewChild & { person: null; different: string[]; unsure: string[] } {
	const code = [...given].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
	const born = `20${String(6 + (code % 9)).padStart(2, "0")}-${String(1 + (code % 12)).padStart(2, "0")}-${String(1 + (code % 28)).padStart(2, "0")}`;
	return {
		...{ id: newId(), person: null, household: newId(), identifiedOn: "2019-03-04", area: "11/1110", site: null, situation: "dropped_out" },
		report: {
			...{ id: newId(), written: { given }, name: { clan: null, family: "Бат", given } },
			...{
				birthDate: { date: born, precision: "day" },
				sex: "female",
				registerNumber: null,
				phone: null,
				workplace: null,
				disability: null,
			},
		},
		...{ different: [], unsure: [] },
		...more,
	};
}
