import * as v from "valibot";
import { choice, day, id, line, optionalChoice, optionalDay, optionalLine } from "../../shared/fields.ts";

/** What somebody may agree to for a child who is looked after; each by itself, and what is not named is not agreed to. */
export const servicePurposes = ["services", "sharing", "transfer"] as const;
export type ServicePurpose = (typeof servicePurposes)[number];

export const serviceGivers = ["guardian", "self"] as const;
/** How a child said yes or no; `too_young`: nobody could ask, and the guardian alone answered. */
export const assents = ["agreed", "refused", "too_young"] as const;
export const noticeLanguages = ["mn", "en", "kk"] as const;

/** An answer as it is handed in. No purpose at all is a refusal, which is kept like any other answer. */
export const serviceConsentInput = {
	id,
	purposes: v.pipe(
		v.nullish(v.union([v.picklist(servicePurposes, "choice-wrong"), v.array(v.picklist(servicePurposes, "choice-wrong"))]), []),
		v.transform((chosen) => [chosen].flat()),
	),
	givenBy: choice(serviceGivers, "giver-missing"),
	guardianName: optionalLine,
	guardianRelation: optionalLine,
	assent: choice(assents, "assent-missing"),
	/** Which text was read out, in which language. */
	noticeVersion: line("notice-missing"),
	noticeLanguage: optionalChoice(noticeLanguages, "choice-wrong"),
	givenOn: day,
	/** The last day of the consent; null means until the case is closed. */
	until: optionalDay,
};

/** An answer as it is on record. */
export interface ServiceConsent {
	readonly id: string;
	/** What it is about: a child of the programme. */
	readonly child: string;
	readonly purposes: readonly ServicePurpose[];
	readonly givenBy: (typeof serviceGivers)[number];
	readonly guardianName: string | null;
	readonly guardianRelation: string | null;
	readonly assent: (typeof assents)[number];
	readonly noticeVersion: string;
	readonly noticeLanguage: (typeof noticeLanguages)[number] | null;
	readonly givenOn: string;
	readonly until: string | null;
	readonly withdrawnOn: string | null;
	readonly withdrawnBecause: string | null;
}
