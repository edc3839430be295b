import { programme as listWords, start as startWords, plan as words } from "#words/programme";
import { upperAreaOptions } from "../../places/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	Card,
	Cards,
	CheckboxesField,
	DateField,
	FormPage,
	type FormState,
	OfficePage,
	ShareBar,
	Tag,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatNumber, inLanguage, type Language, speak } from "../../shared/words.ts";
import { Description } from "../plan/page.tsx";
import type { Programme } from "../store.ts";
import type { ProgrammeVisit } from "../visit.ts";
import type { SessionToday } from "../within.ts";
import type { Work } from "./desk.ts";

const checks = ["areas", "pillars", "partners", "periods", "sites", "indicators", "staff", "public"] as const;

export interface Check {
	readonly what: (typeof checks)[number];
	readonly count: number;
	readonly done: boolean;
	readonly href: string;
}

interface OverviewPageProps {
	readonly context: PageContext;
	readonly programme: Programme;
	/** Empty for whoever does not set the programme up. */
	readonly checklist: readonly Check[];
	/** Null for whoever marks no attendance. */
	readonly sessions: readonly SessionToday[] | null;
	/** What waits for the viewer, by kind. */
	readonly works: readonly Work[];
}

/** The first page of a programme is a desk: what waits for whoever looks, each with the way to where it is done. */
export function OverviewPage({ context, programme, checklist, sessions, works }: OverviewPageProps) {
	const { frame, language, notice } = context;
	return (
		<OfficePage frame={frame} title={inLanguage(programme.name, language)} notice={notice}>
			{sessions && checklist.every(({ done }) => done) && <Today context={context} sessions={sessions} />}
			<Desk context={context} works={works} isSetUp={checklist.every(({ done }) => done)} />
			<Checklist context={context} checklist={checklist} />
			<Description programme={programme} language={language} />
		</OfficePage>
	);
}

/** What somebody in the field came for, before anything else. */
function Today({ context: { language, office }, sessions }: { readonly context: PageContext; readonly sessions: readonly SessionToday[] }) {
	const t = speak(words, language);
	return (
		<section>
			<h2>{t("today")}</h2>
			{sessions.length === 0 ? (
				<p>{t("today-none")}</p>
			) : (
				<Cards>
					{sessions.map(({ href, title, detail }) => (
						<Card key={href}>
							<h3>
								<a href={href}>{title}</a>
							</h3>
							<p>{detail}</p>
						</Card>
					))}
				</Cards>
			)}
			<p>
				<a href={`${office}/calendar`}>{t("to-calendar")}</a>
			</p>
		</section>
	);
}

interface DeskProps {
	readonly context: PageContext;
	readonly works: readonly Work[];
	/** A programme that is being set up has its own list of what comes next. */
	readonly isSetUp: boolean;
}

function Desk({ context: { language }, works, isSetUp }: DeskProps) {
	const t = speak(words, language);
	if (works.length === 0) return isSetUp ? <p>{t("nothing-waits")}</p> : null;
	return (
		<section>
			<h2>{t("waiting")}</h2>
			{works.map((work) => (
				<KindOfWork key={work.title} work={work} language={language} />
			))}
		</section>
	);
}

function KindOfWork({ work: { title, count, items, all }, language }: { readonly work: Work; readonly language: Language }) {
	return (
		<section class="to-do">
			<h3>
				<span>{formatNumber(language, count)}</span> {title}
			</h3>
			<ul>
				{items.map(({ href, title: what, detail, isLate, share }) => (
					<li key={`${href} ${what}`}>
						<div>
							<a href={href}>{what}</a>
							<p class={isLate ? "late" : "soft"}>{detail}</p>
						</div>
						{share && <ShareBar share={share.of} how={share.how} />}
					</li>
				))}
				{all && count > items.length && (
					<li>
						<a href={all.href}>{all.label}</a>
					</li>
				)}
			</ul>
		</section>
	);
}

function Checklist({ context: { language }, checklist }: Pick<OverviewPageProps, "context" | "checklist">) {
	const t = speak(startWords, language);
	if (checklist.length === 0) return null;
	const done = checklist.filter((check) => check.done).length;
	const next = checklist.find((check) => !check.done);
	const list = (
		<ol class="checklist">
			{checklist.map((check) => (
				<li key={check.what} aria-current={check === next ? "step" : undefined}>
					<div>
						<a href={check.href}>{t(`check-${check.what}`)}</a>
						<span class="soft">{t(`check-${check.what}-text`)}</span>
					</div>
					{check.count > 0 && check.what !== "public" && <span class="soft">{formatNumber(language, check.count)}</span>}
					<Tag tone={check.done ? "good" : check === next ? "plain" : "quiet"}>
						{t(check.done ? "done" : check === next ? "next-up" : "to-do")}
					</Tag>
				</li>
			))}
		</ol>
	);
	if (!next) {
		return (
			<details>
				<summary>{t("checklist-done")}</summary>
				{list}
			</details>
		);
	}
	return (
		<section>
			<h2>{t("checklist")}</h2>
			<p>{t("checklist-progress", { done, of: checklist.length })}</p>
			{list}
		</section>
	);
}

export function descriptionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { name, summary, startsOn, endsOn, targetAreas } = visit.programme;
	const t = speak(words, language);
	const l = speak(listWords, language);
	const back = { href: `${office}/programme`, label: t("programme") };
	return (
		<FormPage {...{ frame, form, back }} title={t("change-description")} action={`${back.href}/description`}>
			<TextField form={form} name="nameMn" label={l("name-mn")} value={name.mn} />
			<TextField form={form} name="nameEn" label={l("name-en")} value={name.en} />
			<TextArea form={form} name="summaryMn" label={l("summary-mn")} hint={l("summary-hint")} value={summary.mn} />
			<TextArea form={form} name="summaryEn" label={l("summary-en")} value={summary.en} />
			<DateField form={form} name="startsOn" label={l("first-day")} value={startsOn} />
			<DateField form={form} name="endsOn" label={l("last-day")} hint={l("last-day-hint")} value={endsOn ?? ""} />
			<CheckboxesField
				form={form}
				name="targetAreas"
				label={l("target-areas")}
				options={upperAreaOptions(language, [""], targetAreas)}
				values={targetAreas}
			/>
		</FormPage>
	);
}
