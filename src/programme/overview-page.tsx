import { programme as listWords, start as startWords, plan as words } from "#words/programme";
import { upperAreaOptions } from "../places/index.ts";
import type { Typed } from "../shared/http/index.ts";
import { Card, Cards, CheckboxesField, DateField, Form, type FormState, OfficePage, Tag, TextArea, TextField } from "../shared/ui/index.ts";
import { formatNumber, inLanguage, sayPlain, speak } from "../shared/words.ts";
import { Description } from "./plan-page.tsx";
import type { SessionToday, Surroundings, Waiting } from "./within.ts";

export const checks = ["areas", "pillars", "partners", "periods", "sites", "indicators", "staff"] as const;

export interface Check {
	readonly what: (typeof checks)[number];
	readonly count: number;
	readonly done: boolean;
	readonly href: string;
}

interface OverviewPageProps {
	readonly around: Surroundings;
	/** Empty for whoever does not set the programme up. */
	readonly checklist: readonly Check[];
	/** Null for whoever marks no attendance. */
	readonly sessions: readonly SessionToday[] | null;
	readonly waiting: readonly Waiting[];
	readonly notice: string | null;
}

/** The first page of a programme: what it is, what comes next, and the ways into what the viewer may open. */
export function OverviewPage({ around, checklist, sessions, waiting, notice }: OverviewPageProps) {
	const { frame, language, office, programme } = around;
	const t = speak(words, language);
	const ways = frame.navigation.filter(({ href }) => href.startsWith(`${office}/`));
	return (
		<OfficePage frame={frame} title={inLanguage(programme.name, language)} notice={notice}>
			{sessions && checklist.every(({ done }) => done) && <Today around={around} sessions={sessions} />}
			<WaitingSection around={around} waiting={waiting} />
			<Description programme={programme} language={language} />
			<Checklist around={around} checklist={checklist} />
			{ways.length > 0 && (
				<section>
					<h2>{t("parts-of-office")}</h2>
					<Cards>
						{ways.map(({ href, label }) => {
							const text = sayPlain(words, `way-${href.slice(office.length + 1)}`, language);
							return (
								<Card key={href}>
									<h3>
										<a href={href}>{label}</a>
									</h3>
									{text !== null && <p>{text}</p>}
								</Card>
							);
						})}
					</Cards>
				</section>
			)}
		</OfficePage>
	);
}

/** What somebody in the field came for, before anything else. */
function Today({ around: { language, office }, sessions }: { readonly around: Surroundings; readonly sessions: readonly SessionToday[] }) {
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

function WaitingSection({ around: { language }, waiting }: Pick<OverviewPageProps, "around" | "waiting">) {
	if (waiting.length === 0) return null;
	return (
		<section>
			<h2>{speak(words, language)("waiting")}</h2>
			<Cards>
				{waiting.map(({ href, title, detail }) => (
					<Card key={title}>
						<h3>
							<a href={href}>{title}</a>
						</h3>
						<p>{detail}</p>
					</Card>
				))}
			</Cards>
		</section>
	);
}

function Checklist({ around: { language }, checklist }: Pick<OverviewPageProps, "around" | "checklist">) {
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
					{check.count > 0 && <span class="soft">{formatNumber(language, check.count)}</span>}
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

interface DescriptionPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
	readonly before: Typed;
}

export function DescriptionPage({ around, form, operation, before }: DescriptionPageProps) {
	const { frame, language, office, programme } = around;
	const t = speak(words, language);
	const l = speak(listWords, language);
	const back = { href: `${office}/programme`, label: t("programme") };
	const areas = upperAreaOptions(language, [""], programme.targetAreas);
	return (
		<OfficePage frame={frame} title={t("change-description")} form={form} back={back}>
			<Form action={`${back.href}/description`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<TextField form={form} name="nameMn" label={l("name-mn")} value={before.nameMn} />
				<TextField form={form} name="nameEn" label={l("name-en")} value={before.nameEn} />
				<TextArea form={form} name="summaryMn" label={l("summary-mn")} hint={l("summary-hint")} value={before.summaryMn} />
				<TextArea form={form} name="summaryEn" label={l("summary-en")} value={before.summaryEn} />
				<DateField form={form} name="startsOn" label={l("first-day")} value={before.startsOn} />
				<DateField form={form} name="endsOn" label={l("last-day")} hint={l("last-day-hint")} value={before.endsOn} />
				<CheckboxesField form={form} name="targetAreas" label={l("target-areas")} options={areas} values={programme.targetAreas} />
			</Form>
		</OfficePage>
	);
}
