import { consentCommands } from "../../src/consent/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { run } from "../../src/shared/journal/index.ts";
import { authorBy, delger, type Person } from "./people.ts";

let children = 0;

/** A report of a child of eleven or twelve, as a form sends it: each born on another day, or two of them would be held to be one child. */
export function childReport(given?: string, born?: string) {
	children += 1;
	const birth = born ?? `2008-${String(1 + (children % 12)).padStart(2, "0")}-${String(1 + (children % 28)).padStart(2, "0")}`;
	return {
		id: newId(),
		written: { given: given ?? "" },
		name: { clan: null, family: "Бат", given: given ?? `Хүүхэд${children}` },
		birthDate: { date: birth, precision: "day" as const },
		sex: "female" as const,
		registerNumber: null,
		phone: null,
		workplace: null,
		disability: null,
	};
}

type Input = Parameters<(typeof consentCommands)["consent-recorded"]["work"]>[1];

/** What a mother agreed to for her child: the web and print, in both languages, the soum named, until the end of 2021. */
export const motherAgreed = {
	what: "Сургуульд явах замын тухай кино",
	formVersion: "1",
	formLanguage: "mn",
	givenBy: "guardian",
	guardianName: "Сувдаа",
	guardianRelation: "ээж",
	guardianAuthority: "Дэлгэр төрсний гэрчилгээг үзсэн",
	assent: "spoken",
	answer: "agreed",
	channels: ["web", "print"],
	abroad: true,
	languages: ["mn", "en"],
	displayName: "first_name",
	place: "soum",
	face: "shown",
	voice: "own",
	givenOn: "2020-01-01",
	givenAt: "Ховд",
	collectedBy: "Дэлгэр",
	copyLeft: true,
} as const;

type Given = Partial<{ readonly [Field in keyof Input]: Input[Field] | null }>;

/** Records a consent of somebody new in Khovd, or of a `person`; gives back its id and the report it is of. */
export async function recordConsent(handle: Handle, changed: Given = {}, who: Person = delger) {
	const id = newId();
	const report = changed.person ? null : (changed.report ?? childReport());
	await run(handle, authorBy(who), consentCommands["consent-recorded"], { ...motherAgreed, area: "84", ...changed, id, report } as never);
	return { id, report: changed.person ?? report?.id ?? "" };
}

/** Says that somebody shows in a work, and that everybody in it is recorded. */
export async function placeIn(handle: Handle, asset: string, people: readonly (string | null)[], who: Person = delger): Promise<void> {
	for (const person of people) {
		const described = person === null ? "a boy in a red coat" : null;
		const appearance = { id: newId(), asset, person, described, face: "shown", voice: "own", told: false };
		await run(handle, authorBy(who), consentCommands["appearance-written"], appearance);
	}
	await run(handle, authorBy(who), consentCommands["asset-gone-through"], { asset, found: "everybody" });
}
