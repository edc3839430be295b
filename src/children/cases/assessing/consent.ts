import { recordServiceConsent, withdrawServiceConsent } from "../../../consent/index.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { agesOn } from "../../assessment/ages.ts";
import { problem } from "../../problems.ts";
import { birthDateOf } from "../birth-date.ts";
import { requireOrder, requirePast } from "../days.ts";
import type { CaseInput } from "../input.ts";
import { touchCase } from "../touching.ts";

/** Completed years from which a child may answer alone. There is no settled age (docs/decisions/063). */
const ownAnswer = 16;

export async function recordConsent(change: Change, { child, ...consent }: CaseInput<"service-consent-recorded">) {
	await touchCase(change, child);
	requirePast(change, consent.givenOn);
	requireOrder(consent.givenOn, consent.until);
	if (consent.givenBy === "guardian" && consent.purposes.length > 0 && consent.guardianName === null) throw problem("guardian-missing");
	if (consent.givenBy === "self") {
		const ages = agesOn(consent.givenOn, await birthDateOf(change.tx, child));
		if (ages !== null && ages.most < ownAnswer) throw problem("guardian-needed", { age: ownAnswer });
	}
	await recordServiceConsent(change, { ...consent, child });
	return { child, consent: consent.id };
}

export async function withdrawConsent(change: Change, input: CaseInput<"service-consent-withdrawn">) {
	await touchCase(change, input.child);
	requirePast(change, input.on);
	if ((await withdrawServiceConsent(change, input)) === null) throw problem("service-consent-unknown");
	return { child: input.child };
}
