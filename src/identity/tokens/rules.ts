import { coversAll, may, permissions, type Role } from "../rules.ts";

/** The longest that a token may live: one that was forgotten somewhere ends by itself. */
export const longestDays = 366;

/** Whether a role may nothing that the other may not. */
export function isAtMost(role: Role, other: Role): boolean {
	return permissions.every((permission) => !may(role, permission) || may(other, permission));
}

interface Power {
	readonly role: Role;
	readonly areas: readonly string[];
}

/** Nobody gives a token more than they have. */
export function reachesFurther(token: Power, account: Power): "role" | "areas" | null {
	if (!isAtMost(token.role, account.role)) return "role";
	return coversAll(account.areas, token.areas) ? null : "areas";
}

/** What a token may today: an account whose role or areas became fewer takes those of its tokens along. */
export function powerOf(token: Power, account: Power): { can(permission: string): boolean; readonly areas: readonly string[] } {
	return {
		can: (permission) => may(token.role, permission) && may(account.role, permission),
		areas: token.areas.filter((area) => coversAll(account.areas, [area])),
	};
}
