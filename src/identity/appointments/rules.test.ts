import { describe, expect, test } from "vitest";
import { may, permissions, roles } from "../rules.ts";
import type { Powers } from "../schema.ts";
import { administrationOf, appointmentIn, mayGive, mayOutside, mustHaveSecondFactor, reaches, reachesAllOf } from "./rules.ts";

const khovd = { slug: "khovd", isDemo: false };
const zavkhan = { slug: "zavkhan", isDemo: false };
const demo = { slug: "demo", isDemo: true };

const nobody: Powers = { isAdministrator: false, isDemo: false, appointments: [] };
const in_ = (programme: string, role: (typeof roles)[number] = "donor", areas: readonly string[] = [""]): Powers => ({
	...nobody,
	appointments: [{ programme, role, areas }],
});
const administrator: Powers = { ...nobody, isAdministrator: true };

describe("what an account is in a programme", () => {
	test("is what it was given there, and nothing in another one", () => {
		expect(appointmentIn(in_("khovd", "manager", ["84"]), khovd)).toEqual({ programme: "khovd", role: "manager", areas: ["84"] });
		expect(appointmentIn(in_("khovd", "manager"), zavkhan)).toBeNull();
		expect(appointmentIn(nobody, khovd)).toBeNull();
	});

	test("is administrator everywhere for whoever looks after the installation", () => {
		for (const programme of [khovd, zavkhan, demo]) expect(appointmentIn(administrator, programme)?.role).toBe("administrator");
	});

	test("is nothing beyond the demo for an account of the demo, whatever a row says", () => {
		const ofDemo = { ...in_("khovd", "administrator"), isDemo: true };
		expect(appointmentIn(ofDemo, khovd)).toBeNull();
		expect(appointmentIn({ ...administrator, isDemo: true }, khovd)).toBeNull();
		expect(appointmentIn({ ...in_("demo"), isDemo: true }, demo)).not.toBeNull();
	});
});

test("outside of programmes an administrator of one manages accounts, and nobody else anything", () => {
	for (const role of roles) {
		const allowed = permissions.filter((permission) => mayOutside(in_("khovd", role), permission));
		expect([role, allowed]).toEqual([role, role === "administrator" ? ["accounts.manage"] : []]);
	}
	expect(permissions.filter((permission) => mayOutside(administrator, permission))).toEqual([
		"installation.manage",
		"accounts.manage",
		"programme.create",
	]);
});

test("whoever reaches everything of a programme signs in with a second factor, the accounts of the demo apart", () => {
	for (const role of roles) {
		const due = may(role, "children.write") && may(role, "site.write");
		expect([role, mustHaveSecondFactor({ ...in_("khovd", role), withoutSecondFactor: false })]).toEqual([role, due]);
		expect(mustHaveSecondFactor({ ...in_("khovd", role), withoutSecondFactor: true })).toBe(false);
	}
	const both = { ...nobody, appointments: [...in_("khovd").appointments, ...in_("zavkhan", "manager").appointments] };
	expect(mustHaveSecondFactor({ ...both, withoutSecondFactor: false })).toBe(true);
	expect(mustHaveSecondFactor({ ...administrator, withoutSecondFactor: false })).toBe(true);
});

describe("whoever manages accounts", () => {
	const ofKhovd = administrationOf(in_("khovd", "administrator", ["84"]));
	const ofAll = administrationOf(administrator);

	test("gives nothing that they do not have themselves", () => {
		expect(mayGive(ofKhovd, { programme: "khovd", areas: ["84/8401"] })).toBe(true);
		for (const wider of [
			{ programme: "khovd", areas: [""] },
			{ programme: "khovd", areas: ["84", "11"] },
			{ programme: "zavkhan", areas: ["84"] },
		])
			expect([wider, mayGive(ofKhovd, wider), mayGive(ofAll, wider)]).toEqual([wider, false, true]);
		expect(mayGive(administrationOf(in_("khovd", "manager")), { programme: "khovd", areas: ["84"] })).toBe(false);
	});

	test("reaches whom they share a programme and areas with, and lets in anew only who works nowhere else", () => {
		const both = { ...nobody, appointments: [...in_("khovd", "donor", ["84"]).appointments, ...in_("zavkhan").appointments] };
		expect([reaches(ofKhovd, both), reachesAllOf(ofKhovd, both)]).toEqual([true, false]);
		expect(reachesAllOf(ofKhovd, in_("khovd", "manager", ["84"]))).toBe(true);
		for (const beyond of [in_("zavkhan"), in_("khovd", "donor", ["11"]), nobody, administrator])
			expect([reaches(ofKhovd, beyond), reachesAllOf(ofAll, beyond)]).toEqual([false, true]);
	});

	test("of the demo reaches accounts of the demo alone, and nobody else in a programme reaches those", () => {
		const ofDemo = administrationOf({ ...in_("demo", "administrator"), isDemo: true });
		expect([reaches(ofDemo, in_("demo")), reaches(ofDemo, { ...in_("demo"), isDemo: true })]).toEqual([false, true]);
		expect(reaches(administrationOf(in_("demo", "administrator")), { ...in_("demo"), isDemo: true })).toBe(false);
	});
});
