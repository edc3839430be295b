import type { ComponentChildren } from "preact";
import { person as personWords, review as reviewWords, people as words } from "#words/people";
import { birthDateLabel, disabilityLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName } from "../../places/index.ts";
import { newId } from "../../shared/id.ts";
import {
	Card,
	Cards,
	EmptyState,
	Facts,
	Filter,
	Form,
	type FormState,
	freshForm,
	LinkButton,
	type OfficeFrame,
	OfficePage,
	Pager,
	Table,
	TextField,
} from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { PersonLine, Report } from "../schema.ts";
import { HeldTogether, type ShownLink } from "./person-links.tsx";
import { writtenFieldLabel, writtenLabel } from "./written-labels.ts";

interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…` of this programme. */
	readonly office: string;
}

export function PeoplePage(
	props: Surroundings & {
		people: readonly PersonLine[];
		text: string;
		isFirst: boolean;
		next: string | undefined;
		/** Pairs that wait for a decision; null for whoever decides nothing. */
		waiting: number | null;
	},
) {
	const { frame, language, office, people, text, isFirst, next, waiting } = props;
	const t = speak(words, language);
	const review = speak(reviewWords, language);
	const path = `${office}/people`;
	if (people.length === 0 && text === "" && isFirst) {
		return (
			<OfficePage frame={frame} title={t("people")}>
				<EmptyState title={t("no-people")} text={t("no-people-text")} />
			</OfficePage>
		);
	}
	return (
		<OfficePage
			frame={frame}
			title={t("people")}
			actions={
				waiting !== null && (
					<LinkButton href={`${path}/review`} tone="quiet">
						{waiting === 0 ? review("queue") : review("queue-waiting", { count: waiting })}
					</LinkButton>
				)
			}
		>
			<p>{t("people-intro")}</p>
			<Filter action={path} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("name-or-number")} value={text} />
			</Filter>
			<Table
				caption={text ? t("found-caption", { text }) : t("people-caption")}
				columns={[
					{ label: t("name") },
					{ label: t("sex") },
					{ label: t("birth-date"), short: true },
					{ label: t("register-number") },
					{ label: t("workplace") },
					{ label: t("reports"), numeric: true },
				]}
				rows={people.map((line) => ({
					key: line.person,
					cells: [
						<a href={`${path}/${line.person}`}>{writeName(line.name)}</a>,
						sexLabel(line.sex, language),
						birthDateLabel(line.birthDate),
						line.registerNumber,
						line.workplace,
						line.reports,
					],
				}))}
				empty={text ? t("nobody-found", { text }) : t("no-people")}
			/>
			{!isFirst && (
				<p>
					<a href={text ? `${path}?${new URLSearchParams({ text })}` : path}>{t("first-page")}</a>
				</p>
			)}
			<Pager language={language} next={next} />
		</OfficePage>
	);
}

interface PersonPageProps extends Surroundings {
	readonly person: string;
	readonly reports: readonly Report[];
	readonly outside: number;
	/** What holds the reports together. */
	readonly links: readonly ShownLink[];
	readonly form: FormState;
	readonly notice: string | null;
	readonly maySeeSessions: boolean;
	readonly mayLink: boolean;
}

export function PersonPage(props: PersonPageProps) {
	const { frame, language, office, person, reports, outside, links, form, notice, maySeeSessions, mayLink } = props;
	const t = speak(words, language);
	const newest = reports.at(-1);
	const canTakeOut = mayLink && reports.length + outside > 1;
	return (
		<OfficePage
			frame={frame}
			title={newest ? writeName(newest.name) : t("people")}
			notice={notice}
			form={form}
			back={{ href: `${office}/people`, label: t("people") }}
			actions={
				<>
					{maySeeSessions && (
						<LinkButton href={`${office}/people/${person}/attendance`} tone="quiet">
							{t("sessions-attended")}
						</LinkButton>
					)}
					{mayLink && (
						<LinkButton href={`${office}/people/${person}/merge`} tone="quiet">
							{speak(personWords, language)("merge")}
						</LinkButton>
					)}
				</>
			}
		>
			<p>{t("person-intro", { count: reports.length + outside })}</p>
			{outside > 0 && <p>{t("outside", { count: outside })}</p>}
			<HeldTogether language={language} office={office} links={links} isPartial={links.length < reports.length - 1} mayLink={mayLink} />
			{reports.toReversed().map((report) => (
				<ReportSection key={report.id} language={language} office={office} report={report}>
					{canTakeOut && <TakeOut language={language} action={`${office}/people/${person}/reports/${report.id}/removal`} />}
				</ReportSection>
			))}
		</OfficePage>
	);
}

function TakeOut({ language, action }: { readonly language: Language; readonly action: string }) {
	const t = speak(personWords, language);
	return (
		<Form action={action} operation={newId()} submit={t("take-out")} tone="quiet">
			<p class="hint">{t("take-out-hint")}</p>
		</Form>
	);
}

interface ReportSectionProps {
	readonly language: Language;
	readonly office: string;
	readonly report: Report;
	readonly children: ComponentChildren;
}

function ReportSection({ language, office, report, children }: ReportSectionProps) {
	const t = speak(words, language);
	const area = report.area ? areaName(report.area, language) : t("area-unknown");
	const written = Object.entries(report.written).map(([field, value]) => ({
		term: writtenFieldLabel(field, language),
		value: writtenLabel(field, value, language),
	}));
	const understood = [
		{ term: t("clan"), value: report.name.clan },
		{ term: t("family"), value: report.name.family },
		{ term: t("given"), value: report.name.given },
		{ term: t("sex"), value: sexLabel(report.sex, language) },
		{ term: t("birth-date"), value: birthDateLabel(report.birthDate) },
		{ term: t("register-number"), value: report.registerNumber },
		{ term: t("phone"), value: report.phone },
		{ term: t("workplace"), value: report.workplace },
		{ term: t("disability"), value: disabilityLabel(report.disability, language) },
	].filter(({ value }) => value);
	return (
		<section>
			<h2>{report.register ? t("report-from-register", { row: String(report.register.row), area }) : t("report-typed", { area })}</h2>
			{report.register && (
				<p>
					<a href={`${office}/imports/${report.register.import}`}>{t("open-register")}</a>
				</p>
			)}
			<Cards>
				<Card>
					<h3>{t("written")}</h3>
					<Facts facts={written} />
				</Card>
				<Card>
					<h3>{t("understood")}</h3>
					<Facts facts={understood} />
				</Card>
			</Cards>
			{children}
		</section>
	);
}
