import { describe, expect, it } from "vitest";
import { registerWarnings } from "./register-warnings.ts";

const born = { date: "2010-12-03", precision: "day" } as const;

describe("A personal number", () => {
	it.each([
		["that agrees with birth date and sex", "АБ10320314", born, "male", []],
		["typed in Latin look-alikes and small letters", "аb 10320314", born, "male", []],
		["of another shape", "1234567", born, "male", ["shape"]],
		["of a day that no calendar has", "АБ10323214", born, "male", ["no-such-day"]],
		["whose month lacks its 20", "АБ10120314", born, "male", ["typed-without-twenty"]],
		["of another day", "АБ10320414", born, "male", ["birth-date-differs"]],
		["of the other sex", "АБ10320324", born, "male", ["sex-differs"]],
		["of another day and the other sex", "АБ09320324", born, "male", ["birth-date-differs", "sex-differs"]],
		["beside a year alone", "АБ10320314", { date: "2010-01-01", precision: "year" }, null, []],
		["beside another month", "АБ10320314", { date: "2010-11-01", precision: "month" }, null, ["birth-date-differs"]],
		["beside nothing", "АБ10320314", null, null, []],
		["that is not written", null, born, "male", []],
		["that is a dash", "-", born, "male", []],
	] as const)("%s", (_, register, birthDate, sex, warnings) => {
		expect(registerWarnings({ register, birthDate, sex })).toEqual(warnings);
	});
});
