import type { ComponentChildren, VNode } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { languages } from "../words.ts";
import * as ui from "./index.ts";

const { CheckboxesField, CheckboxField, EntrancePage, ErrorSummary, Form, OfficePage, RadioField, TextField } = ui;

const frame: ui.OfficeFrame = {
	language: "en",
	path: "/office/one/trainings?page=2",
	account: "Sarantuya",
	programme: { name: "Every child <learns>", href: "/office/one", publicHref: "/en/one", isDemo: true },
	history: null,
	navigation: [
		{ href: "/office/one/figures", label: "Figures", current: false },
		{ href: "/office/one/trainings", label: "Trainings", current: true },
	],
};
const refused: ui.FormState = {
	typed: { name: '"><script>alert(1)</script>', kind: "school" },
	errors: { name: "Write the name", kind: "Choose what it is", form: "Somebody else was faster" },
};
const kinds = [
	{ value: "school", label: "School" },
	{ value: "centre", label: "Centre" },
];

describe("a refused form", () => {
	const page = render(
		<OfficePage frame={frame} title="New site" form={refused}>
			<Form action="/office/one/sites" operation="0190" submit="Save">
				<TextField form={refused} name="name" label="Name" hint="As on its sign" />
				<RadioField form={refused} name="kind" label="What it is" options={kinds} />
			</Form>
		</OfficePage>,
	);

	it("says so in the title, before all else", () => {
		expect(page).toContain("<title>Error: New site · Every child &lt;learns");
	});

	it("leads from each error to an input that is there", () => {
		const targets = [...page.matchAll(/<a href="#(\w+)">/g)].map(([, id]) => id).filter((id) => id !== "main");
		expect(targets).toEqual(["name", "kind"]);
		for (const id of targets) expect(page).toContain(`id="${id}" name="${id}"`);
	});

	it("says an error without a field, and makes no link of it", () => {
		expect(page).toContain("<li>Somebody else was faster</li>");
	});

	it("keeps what was typed as text, never as markup", () => {
		expect(page).not.toContain("<script>");
		expect(page).toContain('value="&quot;>&lt;script>alert(1)');
	});

	it("ties hint and error to the input", () => {
		expect(page).toContain('aria-describedby="name-hint name-error" aria-invalid="true"');
		expect(page).toContain('<fieldset class="field wrong" aria-describedby="kind-error">');
	});

	it("has no summary when nothing is wrong", () => {
		expect(render(<ErrorSummary language="en" form={ui.freshForm} />)).toBe("");
	});
});

describe("ticked boxes", () => {
	const boxes = (form: ui.FormState) =>
		render(<CheckboxesField form={form} name="kinds" label="Kinds" options={kinds} values={["school"]} />);
	const ticked = (html: string) => [...html.matchAll(/<input[^>]*value="(\w+)" checked/g)].map(([, value]) => value);

	it("stand as they were before anybody chose", () => {
		expect(ticked(boxes(ui.freshForm))).toEqual(["school"]);
	});

	it("stand as they were sent: several, or none at all", () => {
		expect(ticked(boxes({ typed: { kinds: "school\ncentre" }, errors: {} }))).toEqual(["school", "centre"]);
		expect(ticked(boxes({ typed: { name: "A" }, errors: {} }))).toEqual([]);
		expect(render(<CheckboxField form={{ typed: { name: "A" }, errors: {} }} name="sure" label="Sure" checked />)).not.toContain("checked");
	});
});

describe("the office", () => {
	const page = render(
		<OfficePage frame={frame} title="Trainings" notice="Attendance is marked" back={{ href: "/office/one", label: "Overview" }}>
			<p>…</p>
		</OfficePage>,
	);

	it("marks where one is, and offers the way out and the other language by its own name", () => {
		expect(page).toContain('<a href="/office/one/trainings" aria-current="page">Trainings</a>');
		expect(page).toContain('<form method="post" action="/sign-out">');
		expect(page).toContain('<input type="hidden" name="path" value="/office/one/trainings?page=2"/>');
		expect(page).toMatch(/<button type="submit" class="as-link" name="language" value="mn" lang="mn">Монгол</);
	});

	it("opens its menu without a script", () => {
		expect(page).toContain('popovertarget="menu"');
		expect(page).toContain('id="menu" popover="auto"');
		expect(page).not.toContain("<script");
	});

	it("says a notice once, and that the demo is invented", () => {
		expect(page.match(/role="status">Attendance is marked</g)).toHaveLength(1);
		expect(page).toContain("its people and records are invented");
		expect(render(<OfficePage frame={{ ...frame, programme: null }} title="Programmes" children="" />)).not.toContain("invented");
	});
});

describe("every piece", () => {
	const drawings: readonly ui.IllustrationName[] = ["school-road", "counted", "steppe"];
	const interval = { low: 1, high: 2, best: 1, label: "a", text: "1–2" };
	const column = { label: "b", tick: "2019", fresh: interval, soFar: interval };
	const inside: ComponentChildren = [
		...drawings.map((name) => <ui.Illustration key={name} name={name} />),
		<ui.CountBar key="bar" {...interval} most={3} how="duplicated" target={{ value: 2, label: "t" }} />,
		<ui.QuarterChart key="chart" label="q" quarters={[column]} target={2} legend={{ fresh: "f", soFar: "s", target: "t" }} />,
		<ui.PartsChart key="parts" label="p" parts={[interval]} />,
		<ui.Sparkline key="spark" label="s" values={[1, 2]} />,
		<ui.Table
			key="table"
			caption="c"
			columns={[{ label: "A" }, { label: "B", numeric: true }]}
			rows={[{ key: "1", cells: ["a", 1] }]}
			empty=""
		/>,
		<ui.Pager key="pager" language="en" previous="/1" next="/3" />,
		<ui.EmptyState key="empty" title="None" text="Not yet" action={{ href: "/new", label: "New" }} />,
		<Form key="form" action="/" submit="Save" uploads cancel={{ href: "/", label: "Cancel" }}>
			<ui.DateField form={refused} name="day" label="Day" />
			<ui.FileField form={refused} name="file" label="File" accept=".csv" />
			<ui.SelectField form={refused} name="one" label="One" options={kinds} />
			<ui.TextArea form={refused} name="text" label="Text" />
		</Form>,
	];
	const pages: readonly VNode[] = languages.flatMap((language) => [
		<OfficePage key={language} frame={{ ...frame, language }} title="T" children={inside} />,
		<EntrancePage key={language} language={language} path="/sign-in" title="T" form={refused} children={inside} />,
	]);

	const forbidden = / style=| on\w+=|<style|<script|(src|href)="(https?:)?\/\//;

	it("obeys the strictest policy: no style, no script, nothing from elsewhere", () => {
		for (const page of pages.map((page) => render(page))) expect(page).not.toMatch(forbidden);
	});

	it("would be caught if it did not", () => {
		const planted = [
			<p key="1" style="color: red" />,
			<style key="2">{".a{}"}</style>,
			<svg key="3" aria-hidden="true">
				<style>{"rect{}"}</style>
			</svg>,
			<script key="4" src="/a.js" />,
			<img key="5" alt="" src="//elsewhere.example/a.png" />,
			<link key="6" rel="stylesheet" href="https://elsewhere.example/a.css" />,
		];
		for (const fault of planted) expect(render(fault)).toMatch(forbidden);
	});

	it("gives no id twice", () => {
		for (const page of pages.map((page) => render(page))) {
			const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});
});
