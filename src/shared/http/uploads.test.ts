import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { visitOf } from "../../../test/support/visits.ts";
import { checkForm, readUploads, sayErrors } from "./index.ts";

const limits = { files: 2, bytesEach: 10 };
const sent = (files: readonly (string | File)[]) =>
	visitOf({ path: "/", form: { operation: "one", files: [new File([], ""), ...files].slice(-3) } });

describe("uploads", () => {
	it("are read with their names, beside what was typed", async () => {
		const read = await readUploads(sent([new File(["a"], "нэг.csv"), new File(["bc"], "b.csv")]), "files", limits);
		if (!read.ok) throw new Error(read.refused);
		expect(read.typed).toMatchObject({ operation: "one" });
		expect(read.uploads.map(({ name, bytes }) => [name, bytes.length])).toEqual([
			["нэг.csv", 1],
			["b.csv", 2],
		]);
	});

	it("are refused when there are none, too many or one too large", async () => {
		const small = new File(["a"], "a.csv");
		expect(await readUploads(sent([]), "files", limits)).toMatchObject({ ok: false, refused: "none" });
		expect(await readUploads(sent(["not a file"]), "files", limits)).toMatchObject({ ok: false, refused: "none" });
		expect(await readUploads(sent([small, small, small]), "files", limits)).toMatchObject({ ok: false, refused: "too-many" });
		expect(await readUploads(sent([small, new File(["12345678901"], "b.csv")]), "files", limits)).toMatchObject({ refused: "too-large" });
	});
});

describe("a refused form", () => {
	const words = { "name-missing": { mn: "Нэрээ бичнэ үү.", en: "Enter a name." } };

	it("says its errors in the person's language, and keeps what was typed", () => {
		const form = checkForm({ name: "" }, v.object({ name: v.pipe(v.string(), v.nonEmpty("name-missing")) }));
		if (form.ok) throw new Error("the form was accepted");
		expect(sayErrors(form, words, "mn")).toEqual({ typed: { name: "" }, errors: { name: "Нэрээ бичнэ үү." } });
	});
});
