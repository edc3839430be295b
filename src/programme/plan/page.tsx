import { programme as listWords, plan as words } from "#words/programme";
import { areaName } from "../../places/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Facts, Form, FormPage, type FormState, LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatDate, formatShortDate, inLanguage, type Language, speak } from "../../shared/words.ts";
import { listPartners } from "../partners.ts";
import { listPillars } from "../pillars.ts";
import { problem } from "../problems.ts";
import type { Span } from "../schema.ts";
import type { Programme } from "../store.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { mayChange } from "../within.ts";
import type { PlanPart } from "./parts.ts";
import { listPeriods, listPhases } from "./spans.ts";

/** All that a programme says of itself, on one page. */
export async function planPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const { handle } = visit.programme;
	const [pillars, phases, periods, partners] = await Promise.all([
		listPillars(handle.db),
		listPhases(handle.db),
		listPeriods(handle.db),
		listPartners(handle.db),
	]);
	const shown = { context, mayChange: mayChange(visit) };
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("programme")}
			notice={notice}
			back={{ href: office, label: t("overview") }}
			actions={shown.mayChange && <LinkButton href={`${office}/programme/description`}>{t("change-description")}</LinkButton>}
		>
			<Description programme={visit.programme} language={language} />
			<PartSection
				{...shown}
				name="pillars"
				columns={[{ label: t("number"), short: true }, { label: t("name") }, { label: t("summary") }]}
				lines={pillars.map((pillar) => ({
					...pillar,
					cells: [pillar.number, inLanguage(pillar.name, language), inLanguage(pillar.summary, language)],
				}))}
			/>
			<PartSection
				{...shown}
				name="partners"
				columns={[{ label: t("name") }, { label: t("roles") }, { label: t("website-short") }]}
				lines={partners.map((partner) => ({
					...partner,
					cells: [
						inLanguage(partner.name, language),
						partner.roles.map((role) => t(`role-${role}`)).join("; "),
						partner.website && (
							<a href={partner.website} rel="noreferrer">
								{URL.parse(partner.website)?.host ?? partner.website}
							</a>
						),
					],
				}))}
			/>
			<PartSection {...shown} name="periods" columns={spanColumns(language)} lines={periods.map((span) => spanLine(span, language))} />
			<PartSection {...shown} name="phases" columns={spanColumns(language)} lines={phases.map((span) => spanLine(span, language))} />
			<PublicPages {...shown} programme={visit.programme} form={form} />
			<NumbersOfToday {...shown} programme={visit.programme} form={form} />
		</OfficePage>
	);
}

export function Description({ programme, language }: { readonly programme: Programme; readonly language: Language }) {
	const t = speak(words, language);
	const { startsOn, endsOn, targetAreas } = programme;
	const from = formatDate(language, startsOn);
	return (
		<>
			<p>{inLanguage(programme.summary, language)}</p>
			<Facts
				facts={[
					{ term: t("runs"), value: endsOn ? t("from-to", { from, to: formatDate(language, endsOn) }) : t("from-on", { from }) },
					{ term: t("target-areas"), value: targetAreas.map((area) => areaName(area, language)).join("; ") },
				]}
			/>
		</>
	);
}

interface SwitchProps {
	readonly context: PageContext;
	readonly mayChange: boolean;
	readonly programme: Programme;
	readonly form: FormState;
}

function PublicPages({ context: { language, office }, mayChange, programme: { slug, isPublic }, form }: SwitchProps) {
	const t = speak(words, language);
	return (
		<section id="public">
			<h2>{t("public-pages")}</h2>
			<p>{t(isPublic ? "is-public" : "is-private")}</p>
			{isPublic && (
				<p>
					<a href={`/${language}/${slug}`}>{speak(listWords, language)("to-public")}</a>
				</p>
			)}
			{mayChange && (
				<Form
					action={`${office}/programme/${isPublic ? "private" : "public"}`}
					form={form}
					submit={t(isPublic ? "make-private" : "make-public")}
					tone={isPublic ? "quiet" : "main"}
				>
					<input type="hidden" name="programme" value={slug} />
				</Form>
			)}
		</section>
	);
}

function NumbersOfToday({ context: { language, office }, mayChange, programme: { slug, showsToday }, form }: SwitchProps) {
	const t = speak(words, language);
	return (
		<section>
			<h2>{t("public-numbers")}</h2>
			<p>{t(showsToday ? "today-is-shown" : "today-is-not-shown")}</p>
			{mayChange && (
				<Form action={`${office}/programme/numbers-of-today`} form={form} submit={t(showsToday ? "hide-today" : "show-today")} tone="quiet">
					<input type="hidden" name="programme" value={slug} />
					<input type="hidden" name="shown" value={showsToday ? "" : "yes"} />
				</Form>
			)}
		</section>
	);
}

function spanColumns(language: Language) {
	const t = speak(words, language);
	return [{ label: t("name") }, { label: t("first-day") }, { label: t("last-day") }];
}

function spanLine(span: Span, language: Language) {
	return {
		...span,
		cells: [inLanguage(span.name, language), formatShortDate(language, span.startsOn), formatShortDate(language, span.endsOn)],
	};
}

interface PartSectionProps {
	readonly context: PageContext;
	readonly mayChange: boolean;
	readonly name: PlanPart["name"];
	readonly columns: Parameters<typeof Table>[0]["columns"];
	readonly lines: readonly { readonly id: string; readonly name: Programme["name"]; readonly cells: TableCells }[];
}

type TableCells = Parameters<typeof Table>[0]["rows"][number]["cells"];

function PartSection({ context: { language, office }, mayChange, name, columns, lines }: PartSectionProps) {
	const t = speak(words, language);
	const path = `${office}/programme/${name}`;
	const changeOf = (line: (typeof lines)[number]) => (
		<a href={`${path}/${line.id}`} aria-label={t("change-of", { name: inLanguage(line.name, language) })}>
			{t("change")}
		</a>
	);
	return (
		<section id={name}>
			<h2>{t(name)}</h2>
			<Table
				caption={t(`${name}-caption`)}
				columns={mayChange ? [...columns, { label: t("change") }] : columns}
				rows={lines.map((line) => ({ key: line.id, cells: mayChange ? [...line.cells, changeOf(line)] : line.cells }))}
				empty={t(`${name}-none`)}
			/>
			{mayChange && (
				<p>
					<LinkButton tone="quiet" href={`${path}/new`}>
						{t(`${name}-new`)}
					</LinkButton>
				</p>
			)}
		</section>
	);
}

export async function newPartPage(visit: ProgrammeVisit, part: PlanPart, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const back = { href: `${office}/programme`, label: t("programme") };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t(`${part.name}-new`)}
			action={`${back.href}/${part.name}`}
			cancel={{ href: `${back.href}#${part.name}` }}
		>
			<part.Fields language={language} form={form} before={part.fresh?.(await part.list(visit.programme.handle.db))} />
		</FormPage>
	);
}

export async function partPage(visit: ProgrammeVisit, part: PlanPart, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const id = visit.params.id ?? "";
	const one = isId(id) && (await part.list(visit.programme.handle.db)).find((other) => other.id === id);
	if (!one) throw problem("part-unknown");
	const t = speak(words, language);
	const back = { href: `${office}/programme`, label: t("programme") };
	const here = `${back.href}/${part.name}/${id}`;
	const before = { nameMn: one.name.mn, nameEn: one.name.en, ...part.typedOf(one) };
	return (
		<OfficePage frame={frame} title={inLanguage(one.name, language)} form={form} back={back}>
			<Form action={here} form={form} submit={t("save")} cancel={{ href: `${back.href}#${part.name}`, label: t("cancel") }}>
				<part.Fields language={language} form={form} before={before} />
			</Form>
			<h2>{t("remove")}</h2>
			<p>{t(`${part.name}-remove-text`)}</p>
			<Form action={`${here}/removal`} operation={newId()} submit={t("remove")} tone="danger" />
		</OfficePage>
	);
}
