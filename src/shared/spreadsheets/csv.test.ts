import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "./csv.ts";

const written = (text: string) => writeCsv([[text]]).slice(1, -2);

describe("a CSV file", () => {
	it("begins with a byte order mark and ends each line as RFC 4180 says", () => {
		expect(writeCsv([["Нэр", 1, null], []])).toBe("\uFEFFНэр,1,\r\n\r\n");
	});

	it.each(["=1+1", "+976", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"])("hands %j over as a text", (text) => {
		expect(written(text)).toMatch(/^"?'/);
	});

	it.each(["Бат-Эрдэнэ", "a@b.mn", "1=1"])("leaves %s as it is", (text) => expect(written(text)).toBe(text));

	it("never holds a cell that a spreadsheet would run", () =>
		fc.assert(
			fc.property(fc.string(), (text) => {
				const cell = written(text).replace(/^"(.*)"$/s, "$1");
				expect(/^[\s]*[=+\-@]/.test(cell)).toBe(false);
			}),
		));

	it("quotes what would break a line", () => {
		expect(written('a "b", c')).toBe('"a ""b"", c"');
		expect(written("a;b")).toBe('"a;b"');
	});
});
