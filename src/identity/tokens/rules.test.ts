import { describe, expect, it } from "vitest";
import { roles } from "../rules.ts";
import { isAtMost, powerOf, reachesFurther } from "./rules.ts";

describe("a token", () => {
	it("has at most the role of its account", () => {
		expect(roles.every((role) => isAtMost(role, "administrator"))).toBe(true);
		expect(isAtMost("administrator", "manager")).toBe(false);
		expect(isAtMost("donor", "partner")).toBe(false);
		expect(reachesFurther({ role: "manager", areas: [""] }, { role: "donor", areas: [""] })).toBe("role");
	});

	it("has at most the areas of its account", () => {
		expect(reachesFurther({ role: "donor", areas: [""] }, { role: "donor", areas: ["84"] })).toBe("areas");
		expect(reachesFurther({ role: "donor", areas: ["84/8401"] }, { role: "donor", areas: ["84"] })).toBeNull();
	});

	it("loses what its account loses", () => {
		const power = powerOf({ role: "manager", areas: ["84", "11"] }, { role: "donor", areas: ["84"] });
		expect([power.areas, power.can("figures.read"), power.can("activities.write")]).toEqual([["84"], true, false]);
	});
});
