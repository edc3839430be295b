import { caseBoard as words } from "#words/children";
import { covers, listStaff } from "../../../identity/index.ts";
import { type PersonName, writeName } from "../../../particulars/name.ts";
import { areaName } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { Form, type FormState, Note, SelectField, Table, TextArea } from "../../../shared/ui/index.ts";
import { type Language, speak } from "../../../shared/words.ts";
import { dueLabel } from "../rule-labels.ts";
import { caseWork } from "../running/officers.ts";
import { addressOf, byUrgency, nobody } from "./asked.ts";
import { type Giving, mostGiven } from "./giving.ts";
import { DueDay } from "./list-page.tsx";
import { CasesFilter, CasesPage, type ShownCases, shownCases } from "./shown.tsx";
import type { CaseStanding } from "./standing.ts";
import { namesOf } from "./store.ts";

/** Many cases go to one officer: those that nobody has, of an area, or of an officer who leaves. */
export async function givingPage(visit: ProgrammeVisit, form: FormState, giving: Giving | null = null) {
	const asks = visit.url.searchParams.has("officer");
	const shown = await shownCases(visit, { stage: "", state: "", ...(!asks && { officer: nobody }) });
	const { context, asked, seen, found, path } = shown;
	const { handle } = visit.programme;
	const t = speak(words, context.language);
	const listed = found.toSorted(byUrgency).slice(0, mostGiven);
	// An id that was sent may be that of anybody: only who is seen is named.
	const left = new Set(giving?.left.map(({ child }) => child));
	const names = await namesOf(
		handle.db,
		[...listed, ...seen.filter(({ id }) => left.has(id))].map(({ id }) => id),
	);
	const staff = (await listStaff(handle.db, visit.programme, caseWork)).filter(
		({ account, areas }) => account !== asked.officer && listed.some(({ area }) => covers(areas, area)),
	);
	const action = addressOf(`${path}/giving`, asked);
	const all = visit.url.searchParams.get("ticked") === "all";
	return (
		<CasesPage shown={shown} current="giving" form={form}>
			{giving && <Left shown={shown} giving={giving} names={names} />}
			<p>{t("giving-text")}</p>
			<CasesFilter shown={shown} list="giving" />
			{found.length > mostGiven && <p>{t("giving-first", { shown: mostGiven, count: found.length })}</p>}
			{listed.length === 0 ? (
				<p class="empty">{t("none-found")}</p>
			) : (
				<Form action={action} form={form} submit={t("give-button")}>
					<p>
						<a href={all ? action : `${action}&ticked=all`}>{t(all ? "tick-none" : "tick-all", { count: listed.length })}</a>
					</p>
					<Ticks shown={shown} standings={listed} names={names} form={form} all={all} />
					<SelectField
						form={form}
						name="officer"
						label={t("give-to")}
						options={[{ value: "", label: t("give-choose") }, ...staff.map(({ account, name }) => ({ value: account, label: name }))]}
						width="middle"
					/>
					<TextArea form={form} name="because" label={t("give-because")} hint={t("give-because-hint")} rows={2} />
				</Form>
			)}
		</CasesPage>
	);
}

interface ListedProps {
	readonly shown: ShownCases;
	readonly names: ReadonlyMap<string, PersonName>;
}

interface TicksProps extends ListedProps {
	readonly standings: readonly CaseStanding[];
	readonly form: FormState;
	readonly all: boolean;
}

/** All stand on one page, so that what is given is what was seen. */
function Ticks({ shown: { context, nameOf }, standings, names, form, all }: TicksProps) {
	const { language } = context;
	const t = speak(words, language);
	// A form that was sent comes back as it was ticked; an unticked box sends nothing.
	const ticked = form.typed.operation === undefined ? null : new Set((form.typed.children ?? "").split("\n"));
	return (
		<Table
			list
			caption={t("giving-caption")}
			columns={[
				{ label: t("name") },
				{ label: t("next") },
				{ label: t("by-when"), short: true },
				{ label: t("officer") },
				{ label: t("area") },
			]}
			rows={standings.map(({ id, due: [first], officer, area }, at) => ({
				key: id,
				cells: [
					<label class="choice">
						<input type="checkbox" id={at === 0 ? "children" : undefined} name="children" value={id} checked={ticked?.has(id) ?? all} />
						<span>{nameIn(names, id, language)}</span>
					</label>,
					first ? dueLabel(first, language) : "",
					first ? <DueDay due={first} language={language} /> : "",
					nameOf(officer),
					area ? areaName(area, language) : "",
				],
			}))}
			empty={t("none-found")}
		/>
	);
}

/** What could not be done, child by child, beside what was. */
function Left({ shown: { context }, names, giving }: ListedProps & { readonly giving: Giving }) {
	const { language, office } = context;
	const t = speak(words, language);
	return (
		<Note>
			<p>{t("given-some", { given: giving.given, left: giving.left.length })}</p>
			<Table
				caption={t("left-caption")}
				columns={[{ label: t("name") }, { label: t("why-left"), wide: true }]}
				rows={giving.left.map(({ child, because }) => ({
					key: child,
					cells: [
						names.has(child) ? <a href={`${office}/children/${child}`}>{nameIn(names, child, language)}</a> : t("name-unknown"),
						because.in(language),
					],
				}))}
				empty=""
			/>
		</Note>
	);
}

function nameIn(names: ReadonlyMap<string, PersonName>, child: string, language: Language): string {
	const name = names.get(child);
	return name ? writeName(name) : speak(words, language)("name-unknown");
}
