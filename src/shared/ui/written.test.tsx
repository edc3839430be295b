import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Table } from "./table.tsx";
import { languageOf, Written } from "./written.tsx";

describe("what was written in one language", () => {
	it.each([
		["Эхний төсөл", "mn"],
		["First draft", "en"],
		["Монгол дахь Facebook хэрэглэгчийн тоо", "mn"],
		["UNICEF-ийн тайлан", "mn"],
		["2020-04-27", null],
		["", null],
	] as const)("%j is %s", (text, language) => {
		expect(languageOf(text)).toBe(language);
	});

	it("says its language on a page of another, and nothing on a page of its own", () => {
		expect(render(<Written on="en">Эхний төсөл</Written>)).toBe('<span lang="mn">Эхний төсөл</span>');
		expect(render(<Written on="mn">First draft</Written>)).toBe('<span lang="en">First draft</span>');
		expect(render(<Written on="mn">Эхний төсөл</Written>)).toBe("Эхний төсөл");
		expect(render(<Written on="mn">12:30</Written>)).toBe("12:30");
	});

	it("is told by itself where it stands in brackets", () => {
		const text = "Хэрэглэгчийн тоо (users)";
		expect(render(<Written on="en">{text}</Written>)).toBe('<span lang="mn">Хэрэглэгчийн тоо </span>(users)');
		expect(render(<Written on="mn">{text}</Written>)).toBe('Хэрэглэгчийн тоо <span lang="en">(users)</span>');
	});
});

describe("a table on a telephone", () => {
	const number = { label: "People", numeric: true };
	const kindOf = (columns: readonly { label: string; numeric?: boolean }[]) =>
		/<table(?: class="(\w+)")?/.exec(render(<Table caption="c" columns={columns} rows={[{ key: "1", cells: ["a"] }]} empty="" />))?.[1];

	it("stays one where two columns, or a name and two numbers, fit beside each other, and else becomes cards", () => {
		expect([kindOf([{ label: "a" }, number]), kindOf([{ label: "a" }, number, number])]).toEqual(["slim", "slim"]);
		expect([kindOf([{ label: "a" }, { label: "b" }]), kindOf([{ label: "a" }, number, number, number])]).toEqual(["slim", undefined]);
	});
});
