import type { Account, AccountViewer } from "../schema.ts";
import { appointmentIn, type Entered, mayOutside, mayWithin, mustHaveSecondFactor } from "./rules.ts";

/**
 * Whoever is signed in, outside of all programmes. Until a temporary password is changed and a second factor that is due is set up, its
 * holder may do nothing but that.
 */
export function viewerOutside(account: Account, session: string): AccountViewer {
	const { id, displayName, isAdministrator, isDemo, appointments, language, temporary, secondFactor } = account;
	const lacksSecondFactor = !secondFactor && mustHaveSecondFactor(account);
	const held = temporary || lacksSecondFactor;
	return {
		...{ account: id, session, name: displayName, isAdministrator, isDemo, appointments, language, temporary, lacksSecondFactor },
		areas: isAdministrator && !held ? [""] : [],
		can: (permission) => !held && mayOutside(account, permission),
	};
}

/** The same person in a programme; null where they do not belong to it, which is then not there for them. */
export function viewerWithin(viewer: AccountViewer, programme: Entered): AccountViewer | null {
	const appointment = appointmentIn(viewer, programme);
	if (!appointment) return null;
	const held = viewer.temporary || viewer.lacksSecondFactor;
	return { ...viewer, areas: held ? [] : appointment.areas, can: (permission) => !held && mayWithin(viewer, appointment, permission) };
}
