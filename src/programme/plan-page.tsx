import { plan as words } from "#words/programme";
import { areaName } from "../places/index.ts";
import type { Typed } from "../shared/http/index.ts";
import { Facts, Form, type FormState, LinkButton, OfficePage, Table } from "../shared/ui/index.ts";
import { formatDate, inLanguage, type Language, speak } from "../shared/words.ts";
import type { Part } from "./parts.ts";
import type { Partner, Phase, Pillar, Span } from "./schema.ts";
import type { Programme } from "./store.ts";
import type { Surroundings } from "./within.ts";

export interface Plan {
	readonly pillars: readonly Pillar[];
	readonly phases: readonly Phase[];
	readonly periods: readonly Span[];
	readonly partners: readonly Partner[];
}

/** All that a programme says of itself, on one page. */
export function PlanPage({ around, plan, notice }: { readonly around: Surroundings; readonly plan: Plan; readonly notice: string | null }) {
	const { frame, language, office, programme, mayChange } = around;
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("programme")}
			notice={notice}
			back={{ href: office, label: t("overview") }}
			actions={mayChange && <LinkButton href={`${office}/programme/description`}>{t("change-description")}</LinkButton>}
		>
			<Description programme={programme} language={language} />
			<PartSection
				around={around}
				name="pillars"
				columns={[{ label: t("number"), short: true }, { label: t("name") }, { label: t("summary") }]}
				lines={plan.pillars.map((pillar) => ({
					...pillar,
					cells: [pillar.number, inLanguage(pillar.name, language), inLanguage(pillar.summary, language)],
				}))}
			/>
			<PartSection
				around={around}
				name="partners"
				columns={[{ label: t("name") }, { label: t("roles") }, { label: t("website-short") }]}
				lines={plan.partners.map((partner) => ({
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
			<PartSection
				around={around}
				name="periods"
				columns={spanColumns(language)}
				lines={plan.periods.map((span) => spanLine(span, language))}
			/>
			<PartSection
				around={around}
				name="phases"
				columns={spanColumns(language)}
				lines={plan.phases.map((span) => spanLine(span, language))}
			/>
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

function spanColumns(language: Language) {
	const t = speak(words, language);
	return [{ label: t("name") }, { label: t("first-day") }, { label: t("last-day") }];
}

function spanLine(span: Span, language: Language) {
	return { ...span, cells: [inLanguage(span.name, language), formatDate(language, span.startsOn), formatDate(language, span.endsOn)] };
}

interface PartSectionProps {
	readonly around: Surroundings;
	readonly name: Part["name"];
	readonly columns: Parameters<typeof Table>[0]["columns"];
	readonly lines: readonly { readonly id: string; readonly name: Programme["name"]; readonly cells: TableCells }[];
}

type TableCells = Parameters<typeof Table>[0]["rows"][number]["cells"];

function PartSection({ around, name, columns, lines }: PartSectionProps) {
	const { language, office, mayChange } = around;
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

interface PartFormProps {
	readonly around: Surroundings;
	readonly part: Part;
	readonly form: FormState;
	readonly operation: string;
	readonly before: Typed;
}

export function NewPartPage({ around, part, form, operation, before }: PartFormProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/programme`, label: t("programme") };
	return (
		<OfficePage frame={frame} title={t(`${part.name}-new`)} form={form} back={back}>
			<Form
				action={`${back.href}/${part.name}`}
				operation={operation}
				submit={t("save")}
				cancel={{ href: `${back.href}#${part.name}`, label: t("cancel") }}
			>
				<part.Fields language={language} form={form} before={before} />
			</Form>
		</OfficePage>
	);
}

interface ExistingPartProps extends PartFormProps {
	readonly id: string;
	readonly title: string;
	/** The removal has an operation of its own. */
	readonly removal: string;
}

export function PartPage({ around, part, form, operation, before, id, title, removal }: ExistingPartProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/programme`, label: t("programme") };
	const here = `${back.href}/${part.name}/${id}`;
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			<Form action={here} operation={operation} submit={t("save")} cancel={{ href: `${back.href}#${part.name}`, label: t("cancel") }}>
				<part.Fields language={language} form={form} before={before} />
			</Form>
			<h2>{t("remove")}</h2>
			<p>{t(`${part.name}-remove-text`)}</p>
			<Form action={`${here}/removal`} operation={removal} submit={t("remove")} tone="danger" />
		</OfficePage>
	);
}
