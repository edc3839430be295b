import { describe, expect, test } from "vitest";
import { covers, coversAll, isRole, may, type Permission, permissions, type Role, roles } from "./rules.ts";

/** Written out a second time on purpose: whoever changes what a role may do says so twice. */
const table: Readonly<Record<Permission, Readonly<Record<Role, boolean>>>> = {
	"accounts.manage": { administrator: true, "monitoring-officer": false },
	"programme.read": { administrator: true, "monitoring-officer": true },
	"programme.create": { administrator: true, "monitoring-officer": false },
	"places.write": { administrator: true, "monitoring-officer": true },
	"people.read": { administrator: true, "monitoring-officer": true },
	"activities.read": { administrator: true, "monitoring-officer": true },
	"activities.write": { administrator: true, "monitoring-officer": true },
	"registers.import": { administrator: true, "monitoring-officer": true },
	"figures.read": { administrator: true, "monitoring-officer": true },
	"figures.export": { administrator: true, "monitoring-officer": true },
	"indicators.write": { administrator: true, "monitoring-officer": true },
};

describe("what a role may do", () => {
	test("the table names every permission", () => {
		expect(Object.keys(table).toSorted()).toEqual([...permissions].toSorted());
	});

	for (const permission of permissions) {
		for (const role of roles) {
			test(`${role} ${table[permission][role] ? "may" : "may not"} ${permission}`, () => {
				expect(may(role, permission)).toBe(table[permission][role]);
			});
		}
	}

	test("a permission that nobody declared is granted to nobody", () => {
		for (const role of roles) expect(may(role, "children.read")).toBe(false);
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
