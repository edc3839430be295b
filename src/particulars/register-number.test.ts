import { describe, expect, it } from "vitest";
import { isRegisterNumber, readRegisterNumber } from "./register-number.ts";

describe("a register number", () => {
	it.each([
		["ЗИ94120907", "ЗИ94120907", "1994-12-09", "female"],
		["  зи 94-12-09 07", "ЗИ94120907", "1994-12-09", "female"],
		["УБ05231217", "УБ05231217", "2005-03-12", "male"],
		["ЦH77082131", "ЦН77082131", "1977-08-21", "male"],
		["TE84021314", "ТЕ84021314", "1984-02-13", "male"],
		["UB88120822", "УБ88120822", "1988-12-08", "female"],
		["ЄЇ88120822", "ӨҮ88120822", "1988-12-08", "female"],
		["АА0О320112", "АА0О320112".replace("О", "0"), "2000-12-01", "male"],
	])("%s has the normal form %s", (written, normal, birthDate, sex) => {
		expect(readRegisterNumber(written)).toEqual({ written, normal, wellFormed: true, birthDate, sex });
	});

	it.each(["УБ8812082", "УБ881208222", "88120822", "УБ88132822", "УБ88023022", "E1234567", "УБ12345678"])(
		"%s is kept as written",
		(written) => {
			expect(readRegisterNumber(written)).toEqual({ written, normal: written, wellFormed: false, birthDate: null, sex: null });
			expect(isRegisterNumber(written)).toBe(false);
		},
	);

	it.each(["", " ", "-", "—", "байхгүй", "00000000", "АА00000000", "11111111", "УБ11111111", "?", "гадаад", "123"])(
		"“%s” is none",
		(written) => {
			expect(readRegisterNumber(written)).toBeNull();
		},
	);
});
