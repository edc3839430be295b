import { coversAll, may, type Permission, type Role } from "../rules.ts";
import type { Appointment, Powers } from "../schema.ts";

/** A programme, as far as it says who may come in. */
export interface Entered {
	readonly slug: string;
	readonly isDemo: boolean;
}

/** What whoever looks after the installation may outside of programmes. */
const ofInstallation: readonly Permission[] = ["accounts.manage", "programme.create", "installation.manage"];

/** What an account is in a programme; null where it does not belong to it. Who looks after the installation is everywhere its administrator. */
export function appointmentIn({ isAdministrator, isDemo, appointments }: Powers, programme: Entered): Appointment | null {
	if (isDemo && !programme.isDemo) return null;
	const known = appointments.find((one) => one.programme === programme.slug);
	return isAdministrator ? { programme: programme.slug, role: "administrator", areas: [""] } : (known ?? null);
}

/** What an account may outside of programmes: an administrator of some programme manages accounts there. */
export function mayOutside({ isAdministrator, appointments }: Powers, permission: string): boolean {
	if (isAdministrator) return (ofInstallation as readonly string[]).includes(permission);
	return permission === "accounts.manage" && appointments.some(({ role }) => may(role, permission));
}

/** What an account may in a programme. */
export function mayWithin(standing: Powers, { role }: Appointment, permission: string): boolean {
	return may(role, permission) || (standing.isAdministrator && mayOutside(standing, permission));
}

/** Whether an account signs in with a second factor: as soon as it has such a role in one programme. That of the demo guards nothing. */
export function mustHaveSecondFactor(account: Powers & { readonly withoutSecondFactor: boolean }): boolean {
	const { isAdministrator, appointments, withoutSecondFactor } = account;
	return !withoutSecondFactor && (isAdministrator || appointments.some(({ role }) => rolesWithSecondFactor.includes(role)));
}

/** Roles that may change who may do what, or everything of a programme. */
const rolesWithSecondFactor: readonly Role[] = ["administrator", "manager"];

/** Whose access somebody may change, and how far: everything, or in some programmes up to some areas. */
export interface Administration {
	readonly isOfAll: boolean;
	/** Somebody of the demo, who reaches accounts of the demo alone, or Tegsh itself. */
	readonly isOfDemo: boolean;
	readonly within: readonly Pick<Appointment, "programme" | "areas">[];
}

export const ofTegsh: Administration = { isOfAll: true, isOfDemo: true, within: [] };

export function administrationOf({ isAdministrator, isDemo, appointments }: Powers): Administration {
	const within = appointments.filter(({ role }) => may(role, "accounts.manage"));
	return { isOfAll: isAdministrator, isOfDemo: isDemo, within };
}

/** Whether somebody may give this: nobody gives more than they have. */
export function mayGive({ isOfAll, within }: Administration, { programme, areas }: Pick<Appointment, "programme" | "areas">): boolean {
	return isOfAll || within.some((one) => one.programme === programme && coversAll(one.areas, areas));
}

/** Whether an account is there for somebody who manages accounts: it belongs to a programme of theirs, within their areas. */
export function reaches(administration: Administration, account: Powers): boolean {
	if (administration.isOfAll) return true;
	if (administration.isOfDemo !== account.isDemo || account.isAdministrator) return false;
	return account.appointments.some((one) => mayGive(administration, one));
}

/** Whether an account is somebody's altogether, to be closed or given a new code: what it is elsewhere is changed along. */
export function reachesAllOf(administration: Administration, account: Powers): boolean {
	return reaches(administration, account) && account.appointments.every((one) => mayGive(administration, one));
}
