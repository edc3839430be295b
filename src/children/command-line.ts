import { readFileSync, statSync } from "node:fs";
import { assessment as words } from "#words/children";
import type { BirthDate } from "../particulars/birth-date.ts";
import { readDay, realDay } from "../shared/clock.ts";
import { decode } from "../shared/decoding.ts";
import { type InBoth, inLanguage, type Language, speak } from "../shared/words.ts";
import { type Ages, agesOn } from "./assessment/ages.ts";
import { type Assessed, type AssessmentReason, assess } from "./assessment/assessing.ts";
import { difficultyLabel, domainLabel, inBothLanguages, moduleLabel, reasonLabel, resultLabel } from "./assessment/labels.ts";
import { type AssessmentModule, assessmentModules, type Domain, domainsOf, moduleNames } from "./assessment/modules.ts";
import { type AnswerFault, readAnswers } from "./assessment/schema.ts";
import { questionOf, readWording, usualWordings, type Wording, type Wordings, withMongolian } from "./assessment/wording.ts";
import { problem } from "./problems.ts";

export interface AssessmentReport extends Pick<Assessed, "result" | "domains" | "missing"> {
	readonly module: string;
	readonly version: string;
	readonly reasons: readonly (AssessmentReason & { readonly text: InBoth; readonly question: InBoth | null })[];
	/** Whose words the questions are; a working translation is no text that anybody has approved. */
	readonly wording: { readonly mn: Pick<Wording, "source" | "working">; readonly en: Pick<Wording, "source" | "working"> };
}

/** An assessed file; `ignored` are fields of it that mean nothing here. */
interface ReadAssessment {
	readonly report: AssessmentReport;
	readonly ignored: readonly string[];
}

/** `npx tegsh assess`: needs no installation. Throws a Problem that names each item and answer that the module does not have. */
export function assessFile(typed: readonly string[], mongolian: string | undefined): ReadAssessment {
	const [name, file, ...others] = typed;
	if (name === undefined || file === undefined || others.length > 0)
		throw problem("assessment-missing", { modules: moduleNames.join(", ") });
	const known = moduleNames.find((one) => one === name);
	if (!known) throw problem("module-unknown", { module: name, modules: moduleNames.join(", ") });
	const module = assessmentModules[known];
	const { answers: written, age, bornOn, assessedOn, ...ignored } = readObject(file);
	if (!isObject(written)) throw problem("answers-missing", { file });
	const { answers, faults } = readAnswers(module, written);
	if (faults.length > 0)
		throw problem("answers-refused", { file, faults: inBothLanguages((language) => sayFaults(faults, module, language)) });
	const wordings = withMongolian(usualWordings, module, mongolian === undefined ? usualWordings.mn : readWordingFile(mongolian));
	const { reasons, ...assessed } = assess(module, answers, readAges(file, { age, bornOn, assessedOn }));
	return {
		report: {
			...{ module: module.module, version: module.version },
			...assessed,
			reasons: reasons.map((reason) => ({
				...reason,
				text: inBothLanguages((language) => reasonLabel(reason, module, wordings, language)),
				question: reason.item === null ? null : questionOf(wordings, module, reason.item),
			})),
			wording: { mn: sourceOf(wordings.mn), en: sourceOf(wordings.en) },
		},
		ignored: Object.keys(ignored),
	};
}

/** The result in sentences: by domain, why, and what is to be asked again. */
export function sayAssessed({ module, result, domains, reasons, wording }: AssessmentReport, language: Language): string {
	const t = speak(words, language);
	const of = Object.values(assessmentModules).find((one) => one.module === module) as AssessmentModule;
	const lines = domainsOf(of).map(
		(domain: Domain) => `  ${domainLabel(domain, language)}: ${difficultyLabel(domains[domain] ?? "unknown", language)}`,
	);
	const because = reasons.flatMap(({ text, question }) => [
		`  ${inLanguage(text, language)}`,
		...(question ? [`    ${inLanguage(question, language)}`] : []),
	]);
	const source = inLanguage({ mn: wording.mn.source, en: wording.en.source }, language);
	return [
		t("summary", { module: moduleLabel(of, language), result: resultLabel(result, language) }),
		...lines,
		...(because.length > 0 ? [t("reasons"), ...because] : []),
		t("screens"),
		t("wording", { source }),
		"",
	].join("\n");
}

function sayFaults(faults: readonly AnswerFault[], { module }: AssessmentModule, language: Language): string {
	const t = speak(words, language);
	return faults
		.map(({ about, item, written, takes }) =>
			about === "item-unknown" ? t("item-unknown", { item, module }) : t("answer-wrong", { item, written, takes: takes.join(", ") }),
		)
		.join("\n");
}

function readWordingFile(file: string): Wording {
	const read = readWording(readObject(file));
	if ("faults" in read) throw problem("wording-refused", { file, faults: read.faults.join(", ") });
	return read.wording;
}

function readObject(file: string): Record<string, unknown> {
	if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw problem("file-unknown", { file });
	const read = parse(decode(readFileSync(file))?.text);
	if (!isObject(read)) throw problem("file-unreadable", { file });
	return read;
}

function parse(text: string | undefined): unknown {
	try {
		return text === undefined ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `age` in completed years, or `bornOn` (a day, a month or a year) and `assessedOn`; null where none is written. */
function readAges(file: string, { age, bornOn, assessedOn }: Readonly<Record<"age" | "bornOn" | "assessedOn", unknown>>): Ages | null {
	if (age === undefined && bornOn === undefined) return null;
	if (age !== undefined) {
		if (typeof age !== "number" || !Number.isInteger(age) || age < 0 || bornOn !== undefined) throw problem("age-wrong", { file });
		return { least: age, most: age };
	}
	const day = typeof assessedOn === "string" ? readDay(assessedOn) : null;
	const ages = day === null || typeof bornOn !== "string" ? null : agesOn(day, readBirth(bornOn));
	if (ages === null) throw problem("age-wrong", { file });
	return ages;
}

function readBirth(written: string): BirthDate | null {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written) ?? [];
	const date = realDay(Number(year), Number(month ?? 1), Number(day ?? 1));
	return date === null ? null : { date, precision: day ? "day" : month ? "month" : "year" };
}

function sourceOf({ source, working }: Wordings["mn"]): Pick<Wording, "source" | "working"> {
	return { source, working };
}
