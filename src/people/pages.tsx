import { areaName } from "../places/index.ts";
import {
	Card,
	Cards,
	EmptyState,
	Facts,
	Filter,
	freshForm,
	LinkButton,
	type OfficeFrame,
	OfficePage,
	Pager,
	Table,
	TextField,
} from "../shared/ui/index.ts";
import { type Language, speak } from "../shared/words.ts";
import { writeName } from "./name.ts";
import { sayBirthDate, sayDisability, saySex } from "./saying.ts";
import { disabilities, type PersonLine, type Report } from "./schema.ts";
import { sexes } from "./sex.ts";
import { words } from "./words.ts";

interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…` of this programme. */
	readonly office: string;
}

export function PeoplePage(
	props: Surroundings & { people: readonly PersonLine[]; text: string; isFirst: boolean; next: string | undefined },
) {
	const { frame, language, office, people, text, isFirst, next } = props;
	const t = speak(words, language);
	const path = `${office}/people`;
	if (people.length === 0 && text === "" && isFirst) {
		return (
			<OfficePage frame={frame} title={t("people")}>
				<EmptyState title={t("no-people")} text={t("no-people-text")} />
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("people")}>
			<p>{t("people-intro")}</p>
			<Filter action={path} submit={t("search-button")}>
				<TextField form={freshForm} name="text" type="search" label={t("search")} value={text} />
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
						saySex(line.sex, language),
						sayBirthDate(line.birthDate),
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

export function PersonPage(props: Surroundings & { person: string; reports: readonly Report[]; outside: number; maySeeSessions: boolean }) {
	const { frame, language, office, person, reports, outside, maySeeSessions } = props;
	const t = speak(words, language);
	const newest = reports.at(-1);
	return (
		<OfficePage
			frame={frame}
			title={newest ? writeName(newest.name) : t("people")}
			back={{ href: `${office}/people`, label: t("people") }}
			actions={
				maySeeSessions && (
					<LinkButton href={`${office}/people/${person}/attendance`} tone="quiet">
						{t("sessions-attended")}
					</LinkButton>
				)
			}
		>
			<p>{t("person-intro", { count: reports.length + outside })}</p>
			{outside > 0 && <p>{t("outside", { count: outside })}</p>}
			{reports.toReversed().map((report) => (
				<ReportSection key={report.id} language={language} office={office} report={report} />
			))}
		</OfficePage>
	);
}

const typedFields: Readonly<Record<string, keyof typeof words>> = {
	clan: "clan",
	family: "family",
	given: "given",
	sex: "sex",
	birthDate: "birth-date",
	registerNumber: "register-number",
	phone: "phone",
	workplace: "workplace",
	disability: "disability",
};

/** What was typed in the office is kept by field name; what came from a register by the heading of its column. */
function sayField(field: string, language: Language): string {
	const key = typedFields[field];
	return key ? speak(words, language)(key) : field;
}

/** What was chosen from a list is kept as a word of ours, and said in the language of whoever reads; all else as it was written. */
function sayWritten(field: string, value: string, language: Language): string {
	const sex = field === "sex" && sexes.find((one) => one === value);
	if (sex) return saySex(sex, language);
	const disability = field === "disability" && disabilities.find((one) => one === value);
	if (disability) return sayDisability(disability, language);
	return value || "–";
}

function ReportSection({ language, office, report }: { readonly language: Language; readonly office: string; readonly report: Report }) {
	const t = speak(words, language);
	const area = report.area ? areaName(report.area, language) : t("area-unknown");
	const written = Object.entries(report.written).map(([field, value]) => ({
		term: sayField(field, language),
		value: sayWritten(field, value, language),
	}));
	const understood = [
		{ term: t("clan"), value: report.name.clan },
		{ term: t("family"), value: report.name.family },
		{ term: t("given"), value: report.name.given },
		{ term: t("sex"), value: saySex(report.sex, language) },
		{ term: t("birth-date"), value: sayBirthDate(report.birthDate) },
		{ term: t("register-number"), value: report.registerNumber },
		{ term: t("phone"), value: report.phone },
		{ term: t("workplace"), value: report.workplace },
		{ term: t("disability"), value: sayDisability(report.disability, language) },
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
		</section>
	);
}
