import { describe, expect, it } from "vitest";
import { readArguments } from "./options.ts";

describe("what was typed after npx tegsh", () => {
	it("is read as options and words", () => {
		const read = readArguments(["figures", "TT", "--rows", "--as-of", "12", "--programme=demo"], "en");
		expect(read).toMatchObject({ values: { rows: true, "as-of": "12", programme: "demo" }, positionals: ["figures", "TT"] });
	});

	it.each([
		[["verify", "--bad"], "There is no option --bad.", "--bad гэсэн сонголт алга."],
		[["verify", "--bad=1"], "There is no option --bad.", "--bad гэсэн сонголт алга."],
		[["verify", "-x"], "There is no option -x.", "-x гэсэн сонголт алга."],
		[["figures", "--constructor"], "There is no option --constructor.", "--constructor гэсэн сонголт алга."],
		[["verify", "--anchor"], "--anchor: write its value after it.", "--anchor: утгыг нь ард нь бичнэ үү."],
		[["figures", "--programme", "--json"], "--programme: write its value after it.", "--programme: утгыг нь ард нь бичнэ үү."],
		[["figures", "--json=yes"], "--json: this option takes no value.", "--json: энэ сонголт утга авахгүй."],
	])("is refused in words: %j", (args, en, mn) => {
		expect(readArguments(args, "en")).toEqual({ refused: expect.stringMatching(start(en)) });
		expect(readArguments(args, "mn")).toEqual({ refused: expect.stringMatching(start(mn)) });
	});
});

function start(text: string): RegExp {
	return new RegExp(`^${text.replaceAll(".", "\\.")}`);
}
