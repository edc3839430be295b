import { expect, it } from "vitest";
import { inSequence } from "./rules.ts";
import type { IndicatorSheet } from "./schema.ts";

const sheet = (code: string, counts: unknown, pillar = "2") =>
	({ code, pillar, counts }) as Pick<IndicatorSheet, "code" | "pillar" | "counts">;
const children = (event: string) => ({ of: "children", event });

it("identified stands before given access, whatever the codes are, and nothing else moves", () => {
	const sheets = [
		sheet("AW", { of: "documents" }),
		sheet("OSC-A", children("access")),
		sheet("OSC-B", children("access")),
		sheet("OSC-I", children("identified")),
		sheet("PA", children("access"), "3"),
		sheet("PD", { of: "documents" }),
		sheet("PI", children("identified"), "3"),
	];
	expect(inSequence(sheets.toReversed()).map(({ code }) => code)).toEqual(["AW", "OSC-I", "OSC-A", "OSC-B", "PI", "PA", "PD"]);
});
