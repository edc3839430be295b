import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { axes, type Countable, reaches } from "../src/counting/countable.ts";
import { isUnit, unitLabels } from "../src/counting/index.ts";
import { figuresRoutes, hiddenRows, readFigure, readRows, summarise } from "../src/figures/index.ts";
import { readLeftOut } from "../src/figures/rows/left-out.ts";
import { breakDown, sumLeftOut } from "../src/figures/rules.ts";
import { countableOf, countables, filterMessages, mayMeet, type Source, sourceSchema } from "../src/indicators/countables.ts";
import { indicatorsRoutes, readChoices, requireIndicator, sheetLabels } from "../src/indicators/index.ts";
import { misfitsOf } from "../src/indicators/rules.ts";
import type { IndicatorSheet } from "../src/indicators/schema.ts";
import type { Programme } from "../src/programme/index.ts";
import { newId } from "../src/shared/id.ts";
import { isLanguage, sayPlain } from "../src/shared/words.ts";
import { createPageCache, siteRoutes } from "../src/site/index.ts";
import { sarnai, yuki } from "./support/people.ts";
import { populatedInstallation, smallWorld } from "./support/populated.ts";
import { defineIndicator, plainSheet } from "./support/sheets.ts";
import { call, viewerFor } from "./support/visits.ts";

// Walks the list of countables: what is promised of one is promised of all, and of each that comes.

const all: readonly Countable[] = countables;
const named = all.map((countable) => [countable.filter.entries.of.literal, countable] as const);
const both = ["mn", "en"].filter(isLanguage);
const records = new Map<string, readonly string[]>();

let programme: Programme;
const sheets: { readonly of: string; readonly sheet: IndicatorSheet }[] = [];

/** Filters as its form sends them: each answer of each question once, beside the usual ones. */
function filtersOf({ filter, fields }: Countable): Source[] {
	const answers = fields.map(({ key, ask, usual, records: list, options }) => {
		const offered = [...options("en").map(({ value }) => value), ...(list ? (records.get(list.list) ?? []) : [])];
		const asked = ask === "boxes" ? ["", ...offered, offered.join("\n")] : ask === "number" ? [usual ?? "1", "2"] : offered;
		return asked.map((answer) => [key, answer] as const);
	});
	const usual = answers.map(([first]) => first ?? ["", ""]);
	const filled = [usual, ...answers.flatMap((some, place) => some.map((answer) => usual.with(place, answer)))];
	return filled.map((typed) => v.parse(sourceSchema, { of: filter.entries.of.literal, ...Object.fromEntries(typed) }));
}

beforeAll(async () => {
	({ programme } = await populatedInstallation(smallWorld));
	const choices = await readChoices(programme.handle);
	for (const [list, some] of Object.entries(choices.records))
		records.set(
			list,
			some.map(({ id }) => id),
		);
	for (const countable of all) {
		for (const counts of filtersOf(countable)) {
			for (const unit of countable.units) {
				const sheet = {
					...plainSheet,
					code: `N${sheets.length}`,
					unit,
					counts,
					reach: countable.reaches[0],
					ageBands: countable.ageBands ?? "adults",
				};
				if (misfitsOf(sheet).size > 0) continue;
				sheets.push({ of: counts.of, sheet });
				await defineIndicator(programme.handle, sarnai, sheet);
			}
		}
	}
}, 600_000);

describe("each countable", () => {
	it("is there once", () => {
		expect(all.length).toBeGreaterThan(5);
		expect(new Set(named.map(([of]) => of)).size).toBe(all.length);
		expect(() => countableOf({ of: "horses" })).toThrow("horses");
		expect(v.is(sourceSchema, { of: "horses" })).toBe(false);
	});

	it.each(named)("%s has units, reaches and axes that there are", (_, { units, reaches: own, axes: axesOf, additivity, columns }) => {
		expect(units.every(isUnit)).toBe(true);
		expect(own.every((reach) => reaches.includes(reach))).toBe(true);
		for (const unit of units) {
			expect(axesOf(unit).every((axis) => axes.includes(axis))).toBe(true);
			expect(["thing", "encounter", "single", "enrolment", "union"]).toContain(additivity(unit));
			expect(new Set(columns(unit)).size).toBe(columns(unit).length);
			for (const language of both) expect(unitLabels(language).exact(unit, 5)).toMatch(/^5 \p{L}/u);
		}
		// A unit without a word of its own would be said to be people.
		const said = new Set(all.flatMap((one) => one.units.map((unit) => unitLabels("en").name(unit))));
		expect(said.size).toBe(new Set(all.flatMap((one) => one.units)).size);
	});

	it.each(named)(
		"%s is said in both languages: its name, its questions, what may be wrong, its rule in the office and in public",
		(of, countable) => {
			const [mn, en] = both.map((language) => textsOf(countable, language));
			expect(mn).toHaveLength(en?.length ?? 0);
			for (const [place, text] of (mn ?? []).entries()) {
				expect(text).toMatch(/\p{Script=Cyrillic}|^Facebook|^YouTube|^\d/u);
				expect(en?.[place]).toMatch(/\p{L}/u);
				expect(en?.[place]).not.toMatch(/\p{Script=Cyrillic}/u);
			}
			for (const key of [`unit-not-of-${of}`, `reach-not-of-${of}`]) expect(filterMessages).toHaveProperty(key);
			for (const { records: list } of countable.fields) if (list) expect(filterMessages).toHaveProperty(list.wrong);
		},
	);

	it.each(named)("%s asks for fields of its filter, and reads what it kept as it was", (of, countable) => {
		expect(countable.fields.map(({ key }) => key).sort()).toEqual(
			Object.keys(countable.filter.entries)
				.filter((key) => key !== "of")
				.sort(),
		);
		for (const filter of filtersOf(countable)) {
			expect(filter.of).toBe(of);
			expect(v.parse(sourceSchema, JSON.parse(JSON.stringify(filter)))).toEqual(filter);
			expect(mayMeet(filter, filter)).toBe(true);
			for (const other of all) if (other !== countable) for (const one of filtersOf(other)) expect(mayMeet(filter, one)).toBe(false);
		}
		for (const { key } of countable.fields) {
			const [filter] = filtersOf(countable);
			const refused = v.safeParse(sourceSchema, { ...filter, [key]: { horses: 4 } });
			expect(refused.issues?.map(({ path }) => path?.[0]?.key)).toContain(key);
		}
	});

	it.each(named)(
		"%s: the rows of each sheet are its figure, its parts add up, and what is left out has its reason",
		async (of, countable) => {
			const own = sheets.filter((one) => one.of === of);
			expect(own.length).toBeGreaterThan(0);
			for (const { sheet } of own) {
				const { handle } = programme;
				expect((await requireIndicator(handle.db, sheet.code, (await readFigure(handle, sheet.code)).count.asOf)).counts).toEqual(
					sheet.counts,
				);
				const figure = await readFigure(handle, sheet.code);
				const rows = await readRows(handle, [""], sheet.code, { limit: 5_000 });
				const counted = rows.reduce((sum, { value }) => sum + value, 0);
				if (countable.overlaps) {
					expect(figure.count.rows).toBe(rows.length);
					expect(figure.count.low).toBeLessThan(counted);
				} else expect(figure.bounds?.named ?? (figure.doubt ? figure.count.rows : figure.count.low)).toBe(counted);
				expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
				for (const axis of countable.axes(sheet.unit)) {
					const { cells, unknown } = breakDown(figure, axis);
					expect(Object.values(cells).reduce((sum, { low }) => sum + low, unknown.low)).toBe(counted);
				}
				const leftOut = await readLeftOut(handle, [""], sheet.code, { limit: 5_000 });
				const isListed = countable.units.length === 1 || sheet.unit === "event" || sheet.unit === "household";
				if (isListed) expect(leftOut).toHaveLength(sumLeftOut(figure));
				const say = (reason: string) => countable.labels("en").reason?.(reason);
				for (const { reason } of leftOut) if (countable.reasons.includes(reason)) expect(say(reason)).toMatch(/\p{L}/u);
				// A person is named only to those who may see them.
				const nobody = { can: () => false };
				if (rows.some(({ person }) => person !== null)) expect(hiddenRows(sheet, nobody)).not.toBeNull();
				expect(hiddenRows(sheet, nobody)).toBe(countable.namesIn(sheet.unit));
				const path = `/office/test/figures/${sheet.code}/rows`;
				const ask = () => call(figuresRoutes, { path, viewer: viewerFor(yuki), programme, language: "en" });
				if (countable.namesIn(sheet.unit) === null) expect((await ask()).status).toBe(200);
				else await expect(ask()).rejects.toMatchObject({ status: 403 });
			}
		},
	);

	it("children: those of the world are as many as it knows of, whatever was asked of their cases", async () => {
		const { children, withAccess, placed, retained, droppedOut, daysInSchool } = smallWorld.truth;
		const truth: Readonly<Record<string, number>> = {
			...{ identified: children, access: withAccess, placed, attended: daysInSchool, dropped_out: droppedOut },
			...{ retained_30: retained[0], retained_90: retained[1], retained_180: retained[2] },
		};
		expect([placed, daysInSchool].every((number) => number > 0)).toBe(true);
		const compared = new Set<string>();
		for (const { sheet } of sheets) {
			if (sheet.counts.of !== "children" || sheet.unit === "household" || sheet.counts.places.length > 0) continue;
			const { low, high } = (await readFigure(programme.handle, sheet.code)).count;
			const number = truth[sheet.counts.event] ?? -1;
			expect([sheet.counts.event, low <= number, number <= high]).toEqual([sheet.counts.event, true, true]);
			compared.add(sheet.counts.event);
		}
		expect([...compared].sort()).toEqual(Object.keys(truth).sort());
	});

	it.each(named)("%s is asked for by the form of a sheet, and read from it", async (of, { fields, units, reaches: own }) => {
		const form = (path: string, fieldsOf?: Record<string, string>) =>
			call(indicatorsRoutes, {
				path: `/office/test${path}`,
				viewer: viewerFor(sarnai),
				programme,
				language: "en",
				...(fieldsOf && { form: fieldsOf }),
			});
		const page = await (await form(`/indicators/new?of=${of}`)).text();
		for (const { name, label } of fields) {
			expect(page).toContain(`name="${name}"`);
			expect(page).toContain(label("en"));
		}
		const answers = fields.flatMap(({ name, ask, usual, options }) => {
			const answer = usual ?? options("en").at(-1)?.value ?? "";
			return ask === "boxes" && answer === "" ? [] : [[name, answer] as const];
		});
		const code = `F-${of}`.slice(0, 20);
		const typed = { ...words, operation: newId(), code, of, unit: units[0], reach: own[0], ...Object.fromEntries(answers) };
		expect((await form("/indicators", typed)).status).toBe(303);
		const { indicator } = await readFigure(programme.handle, code);
		expect(indicator.counts).toEqual(
			v.parse(sourceSchema, { of, ...Object.fromEntries(fields.map(({ key, name }) => [key, typed[name as "of"]])) }),
		);
		const wrong = await form("/indicators", { ...typed, code: "WRONG", unit: units.includes("event") ? "document" : "event" });
		expect(wrong.status).toBe(422);
		expect(await wrong.text()).toContain(sayPlain(filterMessages, `unit-not-of-${of}`, "en") ?? "");
	});

	it.each(named)("%s has a public page that says its rule in both languages, and a summary", async (of, countable) => {
		const routes = siteRoutes({ programmes: () => [programme], origin: "https://tegsh.example", cache: createPageCache() });
		for (const { sheet } of sheets.filter((one) => one.of === of).slice(0, 3)) {
			for (const language of both) {
				const response = await call(routes, { path: `/${language}/${programme.slug}/figures/${sheet.code}` });
				expect(response.status).toBe(200);
				expect(await response.text()).toContain(countable.publicRule(sheet, language).text);
			}
			expect(summarise(await readFigure(programme.handle, sheet.code))).toMatchObject({ indicator: sheet.code, unit: sheet.unit });
		}
	});
});

const words = {
	titleMn: "Тоо",
	titleEn: "Number",
	definitionMn: "Тоолсон",
	definitionEn: "Counted",
	notCountedMn: "Бусад",
	notCountedEn: "Others",
	windowFrom: "2018-03-01",
	windowUntil: "",
};

function textsOf(countable: Countable, language: (typeof both)[number]): string[] {
	const said = countable.labels(language);
	const nameOf = () => (language === "mn" ? "жил" : "year");
	const filters = filtersOf(countable);
	const rules = countable.units.flatMap((unit) => filters.map((counts) => ({ unit, counts })));
	return [
		said.name,
		said.hint,
		...rules.flatMap((rule) => [said.rule(rule), said.from(rule, nameOf), countable.publicRule(rule, language).text]),
		...filters.flatMap((filter) => said.remark?.(filter) || []),
		...countable.reasons.flatMap((reason) => [said.reason?.(reason) ?? "", countable.publicReason?.(reason, language).text ?? ""]),
		...countable.fields.flatMap((field) => [
			field.label(language),
			...(field.hint ? [field.hint(language, false), field.hint(language, true)] : []),
			...field.options(language).map(({ label }) => label),
		]),
		sayPlain(countable.messages, `unit-not-of-${countable.filter.entries.of.literal}`, language) ?? "",
		sayPlain(countable.messages, `reach-not-of-${countable.filter.entries.of.literal}`, language) ?? "",
		sheetLabels(language).reach(countable.reaches[0]),
	];
}
