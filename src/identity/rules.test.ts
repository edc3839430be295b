import { describe, expect, test } from "vitest";
import { covers, coversAll, faultOfPassword, isRole, isUserName, may, type Permission, permissions, type Role, roles } from "./rules.ts";

/** Written out a second time on purpose: whoever changes what a role may do says so twice. One letter a role, in the order of the rules. */
const table: Readonly<Record<Permission, string>> = {
	"installation.manage": "· · · · · · ·",
	"accounts.manage": "A · · · · · ·",
	"programme.read": "A M O F C P D",
	"programme.create": "· · · · · · ·",
	"programme.write": "A M · · · · ·",
	"places.write": "A M O · · · ·",
	"people.read": "A M O F · · ·",
	"people.link": "A M O · · · ·",
	"consents.read": "A M · · C · ·",
	"consents.write": "A M · · C · ·",
	"consents.watch": "A M · · · · ·",
	"activities.read": "A M O F · · ·",
	"activities.write": "A M O F · · ·",
	"registers.import": "A M O F · · ·",
	"children.read": "A M O F · · ·",
	"children.write": "A M · F · · ·",
	"children.supervise": "A M · · · · ·",
	"advocacy.read": "A M O · C · D",
	"advocacy.write": "A M · · · · ·",
	"campaigns.read": "A M O · C P D",
	"campaigns.write": "A M · · C P ·",
	"campaigns.publish": "A M · · C · ·",
	"media.read": "A M · · C P ·",
	"media.write": "A M · · C P ·",
	"figures.read": "A M O F C · D",
	"figures.export": "A M O · · · ·",
	"figures.submit": "A M O · · · ·",
	"figures.approve": "A M · · · · ·",
	"figures.publish": "A M · · · · ·",
	"indicators.write": "A M O · · · ·",
	"claims.check": "A M O · C · ·",
	"site.write": "A M · · C · ·",
	"history.read": "A M O F C P ·",
};
const letters: Readonly<Record<Role, string>> = {
	administrator: "A",
	manager: "M",
	"monitoring-officer": "O",
	"field-officer": "F",
	"communications-officer": "C",
	partner: "P",
	donor: "D",
};
const isGranted = (role: Role, permission: Permission) => table[permission].includes(letters[role]);

describe("what a role may do", () => {
	test("the table names every permission", () => {
		expect(Object.keys(table).toSorted()).toEqual([...permissions].toSorted());
	});

	for (const permission of permissions) {
		for (const role of roles) {
			test(`${role} ${isGranted(role, permission) ? "may" : "may not"} ${permission}`, () => {
				expect(may(role, permission)).toBe(isGranted(role, permission));
			});
		}
	}

	test("a permission that nobody declared is granted to nobody", () => {
		for (const role of roles) expect(may(role, "children.destroy")).toBe(false);
	});

	test("whoever sees people may see children: a child is a person, and is found among people too", () => {
		for (const role of roles) {
			for (const permission of ["people.read", "activities.read", "registers.import"]) {
				if (may(role, permission)) expect([role, permission, may(role, "children.read")]).toEqual([role, permission, true]);
			}
		}
	});

	test("nobody writes what they may not read", () => {
		for (const role of roles) {
			for (const slice of ["children", "advocacy", "campaigns", "activities"]) {
				if (may(role, `${slice}.write`)) expect([role, slice, may(role, `${slice}.read`)]).toEqual([role, slice, true]);
			}
		}
	});

	test("a role that is not in the code is none", () => {
		expect(isRole("owner")).toBe(false);
		expect(isRole(null)).toBe(false);
	});
});

describe("where a permission reaches", () => {
	test.each([
		[["11"], "11/1110", true],
		[["11"], "11", true],
		[["11/1110"], "11", false],
		[["1"], "11", false],
		[["11/111"], "11/1110", false],
		[[""], null, true],
		[["11"], null, false],
		[[], "11", false],
	] as const)("%j covers %s: %s", (areas, area, covered) => {
		expect(covers(areas, area)).toBe(covered);
	});

	test("nobody has everywhere to give who has less", () => {
		expect(coversAll(["11", "84"], [""])).toBe(false);
		expect(coversAll(["11", "84"], ["11/1110", "84"])).toBe(true);
		expect(coversAll([""], [""])).toBe(true);
	});
});

test.each(["bayar", "b.bayar", "office-2", "a_1", "4th"])("%s is a user name", (name) => {
	expect(isUserName(name)).toBe(true);
});

test.each(["", "ab", "Bayar", "баяр", ".bayar", "b yar", "b".repeat(31), "bayar@site"])("“%s” is no user name", (name) => {
	expect(isUserName(name)).toBe(false);
});

test.each([
	["short", "password-short"],
	["a".repeat(12), "password-monotonous"],
	["x".repeat(129), "password-long"],
	["I am BAYAR of Khovd", "password-user-name"],
	["зун намар өвөл хавар", null],
	["correct horse battery", null],
])("“%s” as a password: %s", (password, fault) => {
	expect(faultOfPassword(password, "bayar")).toBe(fault);
});
