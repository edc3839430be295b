import { describe, expect, it } from "vitest";
import { readSex } from "./sex.ts";

describe("a written sex", () => {
	it.each(["эм", "Эмэгтэй", "F", "female", "f.", " ЭМ ", "♀", "Ms", "жен", "F/эм", "эмэгтэй / female"])("%s is female", (written) =>
		expect(readSex(written)).toBe("female"),
	);
	it.each(["эр", "ЭРЭГТЭЙ", "M", "Male", "m.", "М", "♂", "Mr."])("%s is male", (written) => expect(readSex(written)).toBe("male"));
	it.each(["Э", "1", "2", "?!а", "эр/эм", "M/F", "other"])("%s may mean either", (written) => expect(readSex(written)).toBe("unclear"));
	it.each(["", "-", " . "])("“%s” says nothing", (written) => expect(readSex(written)).toBeNull());
});
