import { expect, it } from "vitest";
import { troubleInAttendance, troubleInConsent } from "./input-rules.ts";

const born = { date: "2008-03-12", precision: "day" } as const;
const agreed = { givenBy: "guardian", purposes: ["services"], guardianName: "Дулам", givenOn: "2020-04-27" };

it("takes an agreement of a guardian by name only, and a refusal without one", () => {
	expect(troubleInConsent(agreed, born)).toBe(null);
	expect(troubleInConsent({ ...agreed, guardianName: null }, born)).toBe("guardian-missing");
	expect(troubleInConsent({ ...agreed, guardianName: null, purposes: [] }, born)).toBe(null);
});

it("takes the child’s own answer from sixteen on, and where nobody knows the age", () => {
	const own = { ...agreed, givenBy: "self", guardianName: null };
	expect(troubleInConsent(own, born)).toBe("guardian-needed");
	expect(troubleInConsent({ ...own, givenOn: "2024-03-12" }, born)).toBe(null);
	expect(troubleInConsent(own, null)).toBe(null);
});

it("takes no more days than there were, and none twice", () => {
	const attended = { from: "2020-03-01", until: "2020-03-20", schoolDays: 15, daysAttended: 14 };
	expect(troubleInAttendance(attended, [{ from: "2020-02-01", until: "2020-02-29" }])).toBe(null);
	expect(troubleInAttendance({ ...attended, daysAttended: 16 }, [])).toBe("days-attended-many");
	expect(troubleInAttendance({ ...attended, schoolDays: 21 }, [])).toBe("school-days-many");
	expect(troubleInAttendance({ ...attended, schoolDays: 20 }, [])).toBe(null);
	expect(troubleInAttendance(attended, [{ from: "2020-02-01", until: "2020-03-01" }])).toBe("attendance-overlaps");
});
