import type { ComponentChildren } from "preact";
import { person as personWords, people as words } from "#words/people";
import { birthDateLabel, disabilityLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Card, Cards, Facts, Form, type FormState, LinkButton, OfficePage } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { decisionOperations } from "../review/operations.ts";
import type { Report } from "../schema.ts";
import { HeldTogether, linksShown } from "./person-links.tsx";
import { pagesOfPerson } from "./put-on-reports.ts";
import { shownPerson } from "./shown-person.ts";
import { writtenFieldLabel, writtenLabel } from "./written-labels.ts";

export async function personPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, personWords);
	const { frame, language, office, notice, scope } = context;
	const shown = await shownPerson(visit);
	const { person, reports, outside } = shown;
	const links = await linksShown(visit.programme.handle.db, scope, shown);
	const mayLink = context.mayRun(decisionOperations["likeness-decided"]);
	const t = speak(words, language);
	const path = `${office}/people/${person}`;
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
					{pagesOfPerson(visit, person).map(({ href, label }) => (
						<LinkButton key={href} href={href} tone="quiet">
							{label}
						</LinkButton>
					))}
					{mayLink && (
						<LinkButton href={`${path}/merge`} tone="quiet">
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
					{canTakeOut && <TakeOut language={language} action={`${path}/reports/${report.id}/removal`} />}
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
		{ term: t("birth-date"), value: birthDateLabel(report.birthDate, language) },
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
