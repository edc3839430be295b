import { describe, expect, it } from "vitest";
import { usualSettings } from "../cues.ts";
import { readRegion } from "./regions.ts";
import { readSettings, writeSettings } from "./settings.ts";

function read(written: string) {
	const faults: string[] = [];
	return {
		settings: readSettings(
			written,
			(id) => id === "a",
			({ about, written: text }) => faults.push(`${about} ${text}`),
		),
		faults,
	};
}

describe("settings of a cue", () => {
	it.each([
		["", {}],
		["vertical:rl", { vertical: "rl" }],
		["vertical:lr", { vertical: "lr" }],
		["line:0", { line: { at: 0, unit: "lines", align: "start" } }],
		["line:-0", { line: { at: 0, unit: "lines", align: "start" } }],
		["line:-1.5,end", { line: { at: -1.5, unit: "lines", align: "end" } }],
		["line:10000000000000000000000000000000000", { line: { at: 1e34, unit: "lines", align: "start" } }],
		["line:00%,center", { line: { at: 0, unit: "percent", align: "center" } }],
		["line:1,end line:2", { line: { at: 2, unit: "lines", align: "end" } }],
		["position:50%", { position: { at: 50, align: null } }],
		["position:12.5%,line-left", { position: { at: 12.5, align: "line-left" } }],
		["size:33.3%", { size: 33.3 }],
		["align:start align:right", { align: "right" }],
		["region:a", { region: "a" }],
		["region:a size:100%", { region: "a" }],
		["region:a size:50%", { size: 50, region: null }],
		["region:a line:1", { line: { at: 1, unit: "lines", align: "start" }, region: null }],
		["line:1 region:a", { line: { at: 1, unit: "lines", align: "start" }, region: "a" }],
		["vertical:rl region:a", { vertical: "rl", region: "a" }],
	])("%j is read, and written so that it reads the same", (written, expected) => {
		const { settings, faults } = read(written);
		expect([settings, faults]).toEqual([{ ...usualSettings, ...expected }, []]);
		expect(read(writeSettings(settings)).settings).toEqual(settings);
	});

	it.each([
		...[
			"line:101%",
			"line:-0%",
			"line:1%-",
			"line:1-",
			"line:--1",
			"line:%1",
			"line:1%%",
			"line:0%0",
			"line:-",
			"line:%",
			"line:1..5",
			"line:.5",
		],
		...[
			"line:5.",
			"line:1e3",
			"line:1,middle",
			"line:1,",
			`line:${"9".repeat(400)}`,
			"line:",
			":1",
			"line",
			"position:50",
			"position:101%",
		],
		...["position:5%,left", "position:5%,", "position:-1%", "size:101%", "size:5", "size:.5%", "align:middle", "align:Left", "vertical:tb"],
		...["Line:1", "colour:red", "региoн:a"],
	])("%j is passed over", (written) => {
		expect(read(written)).toEqual({ settings: usualSettings, faults: [`setting-unread ${written}`] });
	});

	it("name no region that is not there", () => {
		expect(read("region:b")).toEqual({ settings: usualSettings, faults: ["region-unknown b"] });
		expect(read("vertical:rl region:a vertical:x").settings).toEqual({ ...usualSettings, vertical: "rl" });
	});
});

describe("settings of a region", () => {
	it("keep what is usual where they cannot be read", () => {
		const faults: string[] = [];
		const wrong = [
			"id:",
			"width:101%",
			"lines:-1",
			"lines:1.5",
			"regionanchor:5%",
			"regionanchor:5%,x",
			"viewportanchor:,1%",
			"scroll:down",
			"x",
		];
		expect(readRegion(wrong.join("\n"), (setting) => faults.push(setting))).toEqual({
			...{ id: "", width: 100, lines: 3, anchor: [0, 100], viewportAnchor: [0, 100], scrolls: false },
		});
		expect(faults).toEqual(wrong);
	});
});
