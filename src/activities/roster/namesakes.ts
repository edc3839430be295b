import { typedBirthDate } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import type { Expected } from "../schema.ts";
import type { Apart } from "./schema.ts";

/** By report, what tells namesakes apart: people who share a given name and the first letter before it, such as two who are “Б. Болд”. */
export function namesakesOf(expected: readonly Expected[]): ReadonlyMap<string, Apart> {
	const groups = Map.groupBy(expected, ({ report: { name } }) => [initialOf(name.family), name.given.toLowerCase()].join(" "));
	const alike = [...groups.values()].filter((group) => group.length > 1).flat();
	return new Map(alike.map(({ report }) => [report.id, apartOf(report)]));
}

function initialOf(family: string | null): string {
	return (family ?? "").slice(0, 1).toLowerCase();
}

function apartOf({ birthDate, workplace, phone }: Expected["report"]): Apart {
	return { born: typedBirthDate(birthDate) || null, workplace, phoneEnd: phone?.slice(-4) ?? null };
}

export function nameOf({ report }: Pick<Expected, "report">): string {
	return writeName(report.name);
}
