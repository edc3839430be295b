/**
 * What somebody may do, by role. Routes name a permission and never a role, so that a role to come is one line here.
 * Where a permission reaches is a matter of the account's areas, checked at the store.
 */
export const permissions = [
	"accounts.manage",
	"programme.read",
	"programme.create",
	"places.write",
	"people.read",
	"activities.read",
	"activities.write",
	"registers.import",
	"figures.read",
	"figures.export",
	"indicators.write",
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ["administrator", "monitoring-officer"] as const;
export type Role = (typeof roles)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
	administrator: permissions,
	"monitoring-officer": [
		"programme.read",
		"places.write",
		"people.read",
		"activities.read",
		"activities.write",
		"registers.import",
		"figures.read",
		"figures.export",
		"indicators.write",
	],
};

export function isRole(value: unknown): value is Role {
	return (roles as readonly unknown[]).includes(value);
}

export function may(role: Role, permission: string): boolean {
	return (granted[role] as readonly string[]).includes(permission);
}

/** Whether an area path lies within a scope. What has no area is only for those who see everywhere. */
export function covers(areas: readonly string[], area: string | null): boolean {
	if (areas.includes("")) return true;
	return area !== null && areas.some((allowed) => area === allowed || area.startsWith(`${allowed}/`));
}

/** Whether one scope lies wholly within another: nobody gives more than they have. */
export function coversAll(areas: readonly string[], others: readonly string[]): boolean {
	return others.every((other) => covers(areas, other));
}
