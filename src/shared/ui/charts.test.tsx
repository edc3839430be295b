import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { CountBar, type CountBarProps } from "./count-bar.tsx";
import { PartsChart } from "./parts-chart.tsx";
import { QuarterChart } from "./quarter-chart.tsx";
import { Sparkline } from "./sparkline.tsx";
import { TwoBars } from "./two-bars.tsx";

const teachers: CountBarProps = { label: "1,021 to 1,052 teachers", low: 1021, high: 1052, most: 1200, how: "unique" };

/** The attributes of each element with this class, in order. */
function drawn(html: string, wanted: string): Record<string, string>[] {
	return [...html.matchAll(/<\w+((?: [\w:-]+="[^"]*")*)\s*\/?>/g)]
		.map(([, attributes = ""]) =>
			Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
		)
		.filter((attributes) => attributes.class === wanted);
}

describe("the bar of a number", () => {
	it("is solid up to the low bound and shaded from there to the high one", () => {
		const html = render(<CountBar {...teachers} />);
		expect(drawn(html, "people")[0]).toMatchObject({ x: "0", width: "85.08%" });
		expect(drawn(html, "people up-to")[0]).toMatchObject({ x: "85.08%", width: "2.59%" });
	});

	it("shades nothing when the bounds agree", () => {
		const html = render(<CountBar {...teachers} low={1037} high={1037} />);
		expect(drawn(html, "people")[0]).toMatchObject({ width: "86.42%" });
		expect(drawn(html, "people up-to")).toEqual([]);
	});

	it("draws no bar for zero, and its axis all the same", () => {
		const html = render(<CountBar {...teachers} low={0} high={0} most={0} />);
		expect(drawn(html, "people")).toEqual([]);
		expect(drawn(html, "axis")).toHaveLength(1);
		expect(html).not.toContain("NaN");
	});

	it("moves the end of the axis out to a target beyond it", () => {
		const html = render(<CountBar {...teachers} low={500} high={500} most={600} target={{ value: 1000, label: "target 1,000" }} />);
		expect(drawn(html, "people")[0]).toMatchObject({ width: "50%" });
		expect(drawn(html, "target")[0]).toMatchObject({ x1: "100%", x2: "100%" });
		expect(html).toContain('text-anchor="end">target 1,000</text>');
	});

	it("marks the best estimate where it lies, zero included", () => {
		expect(drawn(render(<CountBar {...teachers} best={1037} />), "best")[0]).toMatchObject({ x1: "86.42%" });
		expect(drawn(render(<CountBar {...teachers} low={0} best={0} />), "best")[0]).toMatchObject({ x1: "0%" });
		expect(drawn(render(<CountBar {...teachers} best={null} />), "best")).toEqual([]);
	});

	it("hatches encounters and never gives them the colour of people", () => {
		const html = render(<CountBar {...teachers} low={2200} high={2318} most={2600} how="duplicated" />);
		expect(drawn(html, "encounters")).toHaveLength(1);
		expect(drawn(html, "encounters up-to")).toHaveLength(1);
		expect(html).not.toMatch(/class="people/);
	});

	it("marks where it stood before, and moves the end of the axis out to it", () => {
		const html = render(<CountBar {...teachers} low={10} high={10} most={20} baseline={{ value: 40, label: "baseline 40" }} />);
		expect(drawn(html, "baseline")[0]).toMatchObject({ x1: "100%" });
		expect(drawn(html, "people")[0]).toMatchObject({ width: "25%" });
	});

	it("says its words once: aloud in the name, in print below the bar", () => {
		const html = render(<CountBar {...teachers} text="1,021–1,052 teachers" />);
		expect(html).toContain('<p aria-hidden="true">1,021–1,052 teachers</p>');
	});

	it("keeps no room above it where no target is named", () => {
		expect(drawn(render(<CountBar {...teachers} />), "rail")[0]).toMatchObject({ y: "8" });
		expect(drawn(render(<CountBar {...teachers} target={{ value: 1000, label: "target 1,000" }} />), "rail")[0]).toMatchObject({ y: "26" });
	});

	it("of encounters stands above that of the people behind them, on one axis", () => {
		const html = render(
			<TwoBars encounters={{ low: 400, high: 400, text: "400 contacts" }} people={{ low: 100, high: 300, text: "100 to 300 people" }} />,
		);
		expect(drawn(html, "encounters-edge")[0]).toMatchObject({ width: "100%" });
		expect(drawn(html, "people")[0]).toMatchObject({ width: "25%" });
		expect(drawn(html, "people up-to")[0]).toMatchObject({ x: "25%", width: "50%" });
		expect(html.indexOf("400 contacts")).toBeLessThan(html.indexOf("100 to 300 people"));
	});

	it("has a name for those who cannot see it, with quotation marks kept apart from the markup", () => {
		const html = render(<CountBar {...teachers} label={'"1,037" <teachers>'} />);
		expect(html).toContain('role="img" aria-label="&quot;1,037&quot; &lt;teachers');
	});
});

const quarters = [
	{ label: "Quarter 1 of 2019", tick: "2019", fresh: { low: 400, high: 400 }, soFar: { low: 400, high: 400 } },
	{ label: "Quarter 2 of 2019", fresh: { low: 0, high: 0 }, soFar: { low: 400, high: 400 } },
	{ label: "Quarter 3 of 2019", fresh: { low: 600, high: 637 }, soFar: { low: 1000, high: 1037 } },
];

describe("the chart of quarters", () => {
	it("stands on zero: a column is as high as its share of the axis", () => {
		const columns = drawn(render(<QuarterChart label="Teachers" quarters={quarters} />), "column");
		expect(columns.map(({ height }) => Number(height))).toEqual([64, 0, 96]);
		expect(columns.map(({ y }) => Number(y))).toEqual([158, 222, 126]);
	});

	it("draws the number so far through the middle of the columns, with its bounds as a band", () => {
		const html = render(<QuarterChart label="Teachers" quarters={quarters} />);
		expect(drawn(html, "so-far")[0]?.points).toBe("16.67,68 50,68 83.33,20");
		expect(drawn(html, "band")[0]?.points).toBe("16.67,68 50,68 83.33,17.04 83.33,20 50,68 16.67,68");
		expect(html).toContain(">1,000–1,037</text>");
	});

	it("makes room for a target that is far away", () => {
		const html = render(<QuarterChart label="Teachers" quarters={quarters} target={2000} />);
		expect(drawn(html, "target")[0]).toMatchObject({ y1: "22" });
		expect(drawn(html, "column")[0]).toMatchObject({ height: "40" });
	});

	it("is an empty axis before the first quarter and before the first person", () => {
		const nobody = { low: 0, high: 0 };
		for (const none of [[], [{ label: "Quarter 1", fresh: nobody, soFar: nobody }]]) {
			expect(render(<QuarterChart label="Teachers" quarters={none} />)).not.toMatch(/NaN|Infinity/);
		}
	});
});

describe("the chart of parts", () => {
	const parts = [
		{ label: "Not known", low: 37, high: 37, text: "37", unknown: true },
		{ label: "Women", low: 800, high: 800, text: "800" },
		{ label: "Men", low: 200, high: 240, text: "200–240" },
	];

	it("draws each part on the axis of the largest, and the unknown one last", () => {
		const html = render(<PartsChart label="By sex" parts={parts} />);
		expect(drawn(html, "people").map(({ width }) => width)).toEqual(["100%", "25%", "4.63%"]);
		expect(drawn(html, "people up-to")[0]).toMatchObject({ x: "25%", width: "5%" });
		expect(html.indexOf("Women")).toBeLessThan(html.indexOf("Not known"));
		expect(html).toMatch(/<li class="unknown"><span>Not known/);
	});

	it("draws no bars where nobody was counted", () => {
		expect(render(<PartsChart label="By sex" parts={[{ label: "Women", low: 0, high: 0, text: "0" }]} />)).not.toMatch(/NaN|class="people/);
	});
});

describe("the sparkline", () => {
	it("keeps to its space and survives no value, one value and zero", () => {
		expect(render(<Sparkline label="Course" values={[0, 5, 10]} />)).toContain('d="M2 25L47 14L92 3"');
		for (const values of [[], [7], [0, 0]]) expect(render(<Sparkline label="Course" values={values} />)).not.toMatch(/NaN|undefined/);
	});
});

describe("encounters", () => {
	const quarter = { label: "2019, quarter 1", fresh: { low: 5, high: 5 }, soFar: { low: 5, high: 5 } };

	it("are hatched in columns and parts as well, and never drawn in the colour of people", () => {
		const column = render(<QuarterChart label="attendances" quarters={[quarter]} how="duplicated" />);
		const part = render(<PartsChart label="by sex" parts={[{ label: "female", text: "5", low: 5, high: 5 }]} how="duplicated" />);
		for (const html of [column, part]) {
			expect(drawn(html, "encounters")).toHaveLength(1);
			expect(html).not.toMatch(/class="(people|column)/);
		}
	});
});
