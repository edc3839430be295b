import type { NewReport } from "../../people/index.ts";
import type { RegisterReading } from "../registers/schema.ts";

type Line = Omit<NewReport, "id" | "written" | "disability" | "area">;

/** Those on the lists of a register, each line once however many days it is marked on: whom it is about before anything is written. */
export function recordsOf({ parts }: RegisterReading, register: string): Line[] {
	const lines = new Map<string, Line>();
	for (const { list, rows } of parts) {
		for (const { row, name, birthDate, sex, registerNumber, phone, workplace } of rows) {
			const number = registerNumber?.normal ?? null;
			lines.set(`${list}:${row}`, {
				name,
				birthDate,
				sex,
				phone,
				workplace,
				registerNumber: number,
				register: { import: register, row, list },
			});
		}
	}
	return [...lines.values()];
}
