import { coversAll, may, permissions, type Role } from "../rules.ts";

/** The longest that a token may live: one that was forgotten somewhere ends by itself. */
export const longestDays = 366;

/** Whether a role may nothing that the other may not. */
export function isAtMost(role: Role, other: Role): boolean {
	return permissions.every((permission) => !may(role, permission) || may(other, permission));
}

interface Reach {
	readonly role: Role;
	readonly areas: readonly string[];
}

/** What a token may, and in which areas. */
export interface Power {
	readonly areas: readonly string[];
	can(permission: string): boolean;
}

/** Nobody gives a token more than they have in its programme. */
export function reachesFurther(token: Reach, account: Reach): "role" | "areas" | null {
	if (!isAtMost(token.role, account.role)) return "role";
	return coversAll(account.areas, token.areas) ? null : "areas";
}

/** What a token may today, of what its account is in the programme: one whose role or areas became fewer takes those of its tokens along. */
export function powerOf(token: Reach, account: Reach): Power {
	return {
		can: (permission) => may(token.role, permission) && may(account.role, permission),
		areas: token.areas.filter((area) => coversAll(account.areas, [area])),
	};
}
