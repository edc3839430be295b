import type { PlainDate } from "../../shared/clock.ts";
import type { ServiceConsent, ServicePurpose } from "./schema.ts";

export type GivenConsent = Pick<ServiceConsent, "purposes" | "assent" | "givenOn" | "until" | "withdrawnOn">;

/** Why something is not agreed to on a day. */
export const consentTroubles = ["not-asked", "refused", "child-refused", "withdrawn", "expired"] as const;
export type ConsentTrouble = (typeof consentTroubles)[number];

/**
 * Whether a purpose is agreed to on a day, null where it is. The latest answer takes the place of all before it: a family that now agrees
 * to services alone no longer agrees to anything else. A child’s no stands against any guardian’s yes.
 * @param consents by the day on which they were given, the latest last
 */
export function troubleWithConsent(consents: readonly GivenConsent[], purpose: ServicePurpose, day: PlainDate): ConsentTrouble | null {
	const latest = consents.findLast(({ givenOn }) => givenOn <= day);
	if (!latest) return "not-asked";
	if (latest.withdrawnOn !== null && latest.withdrawnOn <= day) return "withdrawn";
	if (latest.assent === "refused") return "child-refused";
	if (!latest.purposes.includes(purpose)) return "refused";
	return latest.until !== null && latest.until < day ? "expired" : null;
}
