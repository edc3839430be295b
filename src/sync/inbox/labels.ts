import { fields as fieldWords, values as valueWords } from "#words/sync";
import { readChild } from "../../children/index.ts";
import { birthDateLabel, disabilityLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName, findArea } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Command } from "../../shared/journal/index.ts";
import { formatDate, formatNumber, type Language, sayPlain } from "../../shared/words.ts";

/** What a kind of operation is called; one that this version does not know, by its own name. */
export function kindLabel(registry: ReadonlyMap<string, Command>, kind: string, language: Language): string {
	const operation = registry.get(kind)?.operation;
	return (operation && sayPlain(operation.names, operation.name, language)) ?? kind;
}

/** The name of the child whom an operation is about; null where it is about none, or one whom the viewer may not see. */
export async function subjectLabel({ programme, viewer }: ProgrammeVisit, subject: string | null): Promise<string | null> {
	const child = subject === null ? null : await readChild(programme.handle.db, viewer.areas, subject);
	return child && writeName(child.report.name);
}

/** `report.birthDate` as a person calls it. */
export function fieldLabel(field: string, language: Language): string {
	const name = field.split(".").at(-1) ?? field;
	const key = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	return sayPlain(fieldWords, key, language) ?? name;
}

/** What stands in a field, as pages write it. */
export function valueLabel(field: string, value: unknown, language: Language): string {
	const name = field.split(".").at(-1) ?? field;
	if (value === null || value === undefined || value === "") return sayPlain(valueWords, "nothing", language) ?? "";
	if (typeof value === "boolean") return sayPlain(valueWords, value ? "yes" : "no", language) ?? "";
	if (typeof value === "number") return formatNumber(language, value);
	if (typeof value === "string") return textLabel(name, value, language);
	return recordLabel(name, value, language);
}

type NameOfPerson = Parameters<typeof writeName>[0];
type BirthDateOfPerson = Parameters<typeof birthDateLabel>[0];

function recordLabel(name: string, value: object, language: Language): string {
	if (name === "name" && "given" in value) return writeName(value as NameOfPerson);
	if (name === "birthDate" && "date" in value) return birthDateLabel(value as BirthDateOfPerson, language);
	if (Array.isArray(value)) return value.map((one) => valueLabel(name, one, language)).join(", ");
	return Object.entries(value)
		.map(([inner, of]) => `${fieldLabel(inner, language)}: ${valueLabel(inner, of, language)}`)
		.join("; ");
}

function textLabel(name: string, value: string, language: Language): string {
	if (name === "sex" && (value === "female" || value === "male")) return sexLabel(value, language);
	if (name === "disability" && (value === "yes" || value === "no")) return disabilityLabel(value, language);
	if (name === "area") return findArea(value) ? areaName(value, language) : value;
	if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(language, value);
	return sayPlain(valueWords, value, language) ?? value;
}
