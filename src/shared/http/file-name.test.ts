import { expect, it } from "vitest";
import { nameToKeep } from "./file-name.ts";

it.each([
	[["demo", "TT", "rows", "2020-Q1", "11/1110"], "demo-TT-rows-2020-Q1-11-1110-2020-04-27.csv"],
	[["demo", "TT", "rows", undefined, ""], "demo-TT-rows-2020-04-27.csv"],
	[["demo", "TT", "rows", 3, null], "demo-TT-rows-3-2020-04-27.csv"],
])("%j is kept as %s", (parts, name) => {
	expect(nameToKeep(parts, "2020-04-27", "csv")).toBe(name);
});
