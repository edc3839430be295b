import { recordServiceConsent, withdrawServiceConsent } from "../../../consent/index.ts";
import type { Change } from "../../../shared/journal/index.ts";
import { problem } from "../../problems.ts";
import { birthDateOf } from "../birth-date.ts";
import { requireOrder, requirePast } from "../days.ts";
import type { CaseInput } from "../input.ts";
import { ownAnswer, troubleInConsent } from "../input-rules.ts";
import { touchCase } from "../touching.ts";

export async function recordConsent(change: Change, { child, ...consent }: CaseInput<"service-consent-recorded">) {
	await touchCase(change, child);
	requirePast(change, consent.givenOn);
	requireOrder(consent.givenOn, consent.until);
	const trouble = troubleInConsent(consent, consent.givenBy === "self" ? await birthDateOf(change.tx, child) : null);
	if (trouble !== null) throw trouble === "guardian-needed" ? problem(trouble, { age: ownAnswer }) : problem(trouble);
	await recordServiceConsent(change, { ...consent, child });
	return { child, consent: consent.id };
}

export async function withdrawConsent(change: Change, input: CaseInput<"service-consent-withdrawn">) {
	await touchCase(change, input.child);
	requirePast(change, input.on);
	if ((await withdrawServiceConsent(change, input)) === null) throw problem("service-consent-unknown");
	return { child: input.child };
}
