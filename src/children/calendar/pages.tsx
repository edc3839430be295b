import { calendar as words } from "#words/children";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { DateField, Fieldset, Form, type FormState, OfficePage, Table, Tag, TextArea } from "../../shared/ui/index.ts";
import { formatShortDate, type Language, sayPlain, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { calendarOperations, termFields } from "./operations.ts";
import type { DaysOff, SchoolYear } from "./schema.ts";
import { schoolDaysIn, schoolYearOf, usualSchoolYear } from "./school-days.ts";
import { type EnteredYear, listSchoolYears } from "./store.ts";

/** The school years by which cases are followed: those that somebody entered, and those of now that nobody has. */
export async function calendarPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, today } = context;
	const entered = await listSchoolYears(visit.programme.handle.db);
	const now = schoolYearOf(today);
	const asked = [now - 1, now, now + 1, ...entered.map(({ year }) => year)];
	const years = [...new Set(asked)].toSorted((one, other) => other - one);
	const mayWrite = context.mayRun(calendarOperations["school-year-written"]);
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("calendar")} notice={notice} back={{ href: `${office}/children`, label: t("children") }}>
			<p>{t("intro")}</p>
			<Table
				caption={t("caption")}
				columns={[
					{ label: t("year") },
					{ label: t("terms") },
					{ label: t("school-days"), numeric: true },
					{ label: t("state") },
					...(mayWrite ? [{ label: t("change") }] : []),
				]}
				rows={years.map((year) => {
					const known = entered.find((one) => one.year === year);
					const shown = known ?? usualSchoolYear(year);
					const name = yearName(year, language);
					const change = (
						<a href={`${office}/children/calendar/${year}`} aria-label={t("change-of", { name })}>
							{t(known ? "change" : "look-through")}
						</a>
					);
					return {
						key: String(year),
						cells: [
							name,
							termsOf(shown, language),
							String(schoolDaysIn(shown).length),
							known ? t("confirmed") : <Tag tone="warn">{t("usual")}</Tag>,
							...(mayWrite ? [change] : []),
						],
					};
				})}
				empty=""
			/>
		</OfficePage>
	);
}

export async function schoolYearPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { year, known } = await shownYear(visit);
	const before = typedOf(known ?? usualSchoolYear(year), language);
	const t = speak(words, language);
	const path = `${office}/children/calendar`;
	const title = t("year-title", { name: yearName(year, language) });
	return (
		<OfficePage frame={frame} title={title} form={form} back={{ href: path, label: t("calendar") }}>
			<p>{t(known ? "year-intro" : "year-intro-usual")}</p>
			<Form action={`${path}/${year}`} form={form} submit={t(known ? "save" : "confirm-year")} cancel={{ href: path, label: t("cancel") }}>
				{termFields.map(({ from, until }, at) => (
					<Fieldset key={from} legend={t("term", { number: at + 1 })}>
						<DateField form={form} name={from} label={t("first-day")} value={before[from]} />
						<DateField form={form} name={until} label={t("last-day")} value={before[until]} />
					</Fieldset>
				))}
				<TextArea form={form} name="daysOff" label={t("days-off")} hint={t("days-off-hint")} value={before.daysOff} rows={8} />
			</Form>
			{known && (
				<section>
					<h2>{t("remove-year")}</h2>
					<p>{t("remove-intro")}</p>
					<Form action={`${path}/${year}/removal`} form={form} submit={t("remove-year")} tone="danger" />
				</section>
			)}
		</OfficePage>
	);
}

/** The school year of the address, with what was entered of it. */
export async function shownYear(visit: ProgrammeVisit): Promise<{ readonly year: number; readonly known: EnteredYear | undefined }> {
	const year = /^20\d\d$/.test(visit.params.year ?? "") ? Number(visit.params.year) : null;
	if (year === null) throw problem("school-year-unknown");
	const entered = await listSchoolYears(visit.programme.handle.db);
	return { year, known: entered.find((one) => one.year === year) };
}

function yearName(year: number, language: Language): string {
	return speak(words, language)("year-name", { from: String(year), until: String(year + 1) });
}

function termsOf({ terms }: SchoolYear, language: Language) {
	return terms.map(({ from, until }) => (
		<div key={from}>
			{formatShortDate(language, from)} – {formatShortDate(language, until)}
		</div>
	));
}

/** A school year as it would be typed. */
function typedOf({ terms, daysOff }: SchoolYear, language: Language): Typed {
	const days = termFields.flatMap(({ from, until }, at) => [
		[from, terms[at]?.from ?? ""],
		[until, terms[at]?.until ?? ""],
	]);
	return { ...Object.fromEntries(days), daysOff: daysOff.map((off) => lineOf(off, language)).join("\n") };
}

function lineOf({ from, until, name }: DaysOff, language: Language): string {
	const label = sayPlain(words, `off-${name}`, language) ?? name;
	return from === until ? `${from} ${label}` : `${from} ${until} ${label}`;
}
