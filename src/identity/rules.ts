/**
 * What somebody may do, by role. Routes name a permission and never a role, so that a role to come is one line here.
 * Where a permission reaches is a matter of the programme and the areas of an appointment, checked at the route and at the store.
 */
export const permissions = [
	"installation.manage",
	"accounts.manage",
	"programme.read",
	"programme.create",
	"programme.write",
	"places.write",
	"people.read",
	"people.link",
	"consents.read",
	"consents.write",
	"consents.watch",
	"activities.read",
	"activities.write",
	"registers.import",
	"children.read",
	"children.write",
	/** Approves plans, says who is on a case, and settles what two people wrote differently. */
	"children.supervise",
	"advocacy.read",
	"advocacy.write",
	"campaigns.read",
	"campaigns.write",
	"campaigns.publish",
	"media.read",
	"media.write",
	"figures.read",
	"figures.export",
	"figures.submit",
	"figures.approve",
	"figures.publish",
	"indicators.write",
	"claims.check",
	"site.write",
	"history.read",
] as const;
export type Permission = (typeof permissions)[number];

export const roles = [
	"administrator",
	"manager",
	"monitoring-officer",
	"field-officer",
	"communications-officer",
	"partner",
	"donor",
] as const;
export type Role = (typeof roles)[number];

/** What lies outside of all programmes is nobody's by a role in one of them (appointments/rules.ts). */
const withinProgrammes = permissions.filter((permission) => permission !== "installation.manage" && permission !== "programme.create");

const granted: Readonly<Record<Role, readonly Permission[]>> = {
	administrator: withinProgrammes,
	manager: withinProgrammes.filter((permission) => permission !== "accounts.manage"),
	"monitoring-officer": [
		"programme.read",
		"places.write",
		"people.read",
		"people.link",
		"activities.read",
		"activities.write",
		"registers.import",
		"children.read",
		"advocacy.read",
		"campaigns.read",
		"figures.read",
		"figures.export",
		"figures.submit",
		"indicators.write",
		"claims.check",
		"history.read",
	],
	"field-officer": [
		"programme.read",
		"people.read",
		"activities.read",
		"activities.write",
		"registers.import",
		"children.read",
		"children.write",
		"figures.read",
		"history.read",
	],
	/** Sees of people only what they agreed to, with whoever agreed to it. */
	"communications-officer": [
		"programme.read",
		"consents.read",
		"consents.write",
		"advocacy.read",
		"campaigns.read",
		"campaigns.write",
		"campaigns.publish",
		"media.read",
		"media.write",
		"figures.read",
		"claims.check",
		"site.write",
		"history.read",
	],
	/** The media company: it brings films, writes drafts and counts contacts, sees nobody's record, and publishes nothing here. */
	partner: ["programme.read", "campaigns.read", "campaigns.write", "media.read", "media.write", "history.read"],
	/** Numbers and what they are made of, and nobody's name. */
	donor: ["programme.read", "advocacy.read", "campaigns.read", "figures.read"],
};

export function isRole(value: unknown): value is Role {
	return (roles as readonly unknown[]).includes(value);
}

export function may(role: Role, permission: string): boolean {
	return (granted[role] as readonly string[]).includes(permission);
}

/** How the empty path is sent: it would be lost among the values of a form. */
export const everywhere = "everywhere";

/** Whether an area path lies within a scope. What has no area is only for those who see everywhere. */
export function covers(areas: readonly string[], area: string | null): boolean {
	if (areas.includes("")) return true;
	return area !== null && areas.some((allowed) => area === allowed || area.startsWith(`${allowed}/`));
}

/** Whether one scope lies wholly within another: nobody gives more than they have. */
export function coversAll(areas: readonly string[], others: readonly string[]): boolean {
	return others.every((other) => covers(areas, other));
}

/** The wide ones of a list of areas, without the narrow ones within them. */
export function withoutNarrow(areas: readonly string[]): string[] {
	return areas.filter((area) => !areas.some((other) => other !== area && covers([other], area)));
}

const userNamePattern = /^[a-z0-9][a-z0-9._-]{2,29}$/;

/** Latin, because it is typed on keyboards of both kinds and printed on slips of paper. */
export function isUserName(text: string): boolean {
	return userNamePattern.test(text);
}

/** NIST SP 800-63B: length counts, composition rules do not. The upper end is there because hashing a long text costs us. */
export const passwordLength = { least: 12, most: 128 } as const;

export type PasswordFault = "password-short" | "password-long" | "password-user-name" | "password-monotonous";

/** What is wrong with a password that somebody chose. */
export function faultOfPassword(password: string, userName: string): PasswordFault | null {
	if (password.length > passwordLength.most) return "password-long";
	if ([...password].length < passwordLength.least) return "password-short";
	if (userName !== "" && password.toLowerCase().includes(userName.toLowerCase())) return "password-user-name";
	return new Set(password).size < 5 ? "password-monotonous" : null;
}
