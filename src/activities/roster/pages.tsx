import { headCounts as headCountWords, roster as words } from "#words/activities";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { Intake, type IntakeFindings } from "../../people/index.ts";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Button, type FormState, IslandScript, LinkButton, Note, OfficePage, SheetLink, TextField } from "../../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../../shared/words.ts";
import { PersonFields } from "../attendance/person-form.tsx";
import { isSimple, typedAsSimple } from "../head-counts/form.ts";
import { placeLabel, sessionTitle } from "../labels.ts";
import { sumOfCells } from "../rules.ts";
import type { Expected, HeadCountCell, TitledSession } from "../schema.ts";
import { readCells, shownSession } from "../store.ts";
import { rosterIsland, rosterSheet } from "./islands.ts";
import { listExpected } from "./store.ts";

/** Everybody who is expected with a box to tick, the head-count beside them, and others who came below. One form saves it all. */
export async function rosterPage(visit: ProgrammeVisit, form: FormState, findings: IntakeFindings | null = null) {
	const context = contextOf(visit, words);
	const { frame, language, office, scope, today, notice } = context;
	const { db } = visit.programme.handle;
	const session = await shownSession(visit);
	const expected = await listExpected(db, scope, session);
	const cells = await readCells(db, session.id);
	const sites = await listSites(db, scope);
	const t = speak(words, language);
	const path = `${office}/sessions/${session.id}`;
	const back = { href: path, label: sessionTitle(session, language) };
	const open = session.cancelledBecause === null;
	return (
		<OfficePage
			frame={frame}
			title={t("roster-title")}
			form={form}
			notice={notice}
			back={back}
			actions={
				<LinkButton tone="quiet" href={`${office}/activities/${session.activity}/participants`}>
					{t("plan-participants")}
				</LinkButton>
			}
		>
			<SheetLink sheet={rosterSheet} />
			<p>{[session.title, formatDate(language, session.heldOn), placeLabel(session, sites, language)].join(" · ")}</p>
			{!open && (
				<Note>
					<p>{t("is-cancelled")}</p>
				</Note>
			)}
			{open && session.heldOn > today && (
				<Note>
					<p>{t("to-come")}</p>
				</Note>
			)}
			{open && <RosterForm {...{ context, session, expected, cells, form, findings, path }} />}
		</OfficePage>
	);
}

interface RosterFormProps {
	readonly context: PageContext;
	readonly session: TitledSession;
	readonly expected: readonly Expected[];
	readonly cells: readonly HeadCountCell[];
	readonly form: FormState;
	readonly findings: IntakeFindings | null;
	readonly path: string;
}

function RosterForm({ context, session, expected, cells, form, findings, path }: RosterFormProps) {
	const { language, office } = context;
	const t = speak(words, language);
	return (
		<form
			method="post"
			action={`${path}/roster`}
			novalidate
			data-ticks={`${path}/roster/ticks`}
			data-operation={newId()}
			data-not-saved={t("not-saved")}
		>
			<input type="hidden" name="operation" value={form.operation} />
			<input type="hidden" name="ticks" value={newId()} />
			<input type="hidden" name="heads" value={newId()} />
			<Ticks language={language} expected={expected} form={form} />
			<div class="actions">
				<Button>{t("save")}</Button>
				<Button tone="quiet" name="next" value="session">
					{t("save-and-back")}
				</Button>
			</div>
			<HeadCount language={language} cells={cells} form={form} path={path} />
			<section class="roster-part">
				<h2>{t("somebody-new")}</h2>
				<p class="hint">{t("somebody-new-intro")}</p>
				<PersonFields
					language={language}
					form={form}
					participants={session.participants}
					intake={<Intake language={language} office={office} area={session.area} findings={findings} />}
				/>
			</section>
			<div class="actions">
				<Button>{t("save")}</Button>
				<a href={path}>{t("cancel")}</a>
			</div>
			<IslandScript island={rosterIsland} />
		</form>
	);
}

interface TicksProps {
	readonly language: Language;
	readonly expected: readonly Expected[];
	readonly form: FormState;
}

function Ticks({ language, expected, form }: TicksProps) {
	const t = speak(words, language);
	const was = expected.filter(({ came }) => came).map(({ report }) => report.id);
	// A form that was sent comes back as it was ticked; an unticked box sends nothing.
	const ticked = new Set(form.typed.was === undefined ? was : (form.typed.came ?? "").split("\n"));
	if (expected.length === 0) return <p>{t("nobody-expected")}</p>;
	return (
		<>
			<p>{t("intro")}</p>
			<p class="roster-state" aria-live="polite" data-ticks-state="">
				{t("came-of", { came: was.length, expected: expected.length })}
			</p>
			<input type="hidden" name="was" value={was.join(" ")} />
			<ul class="roster" id="came">
				{expected.map(({ report, ...one }) => (
					<li key={report.id}>
						<label class="choice">
							<input type="checkbox" name="came" value={report.id} checked={ticked.has(report.id)} />
							<span>
								{writeName(report.name)}
								<span class="hint">{detailOf({ report, ...one }, language)}</span>
							</span>
						</label>
					</li>
				))}
			</ul>
		</>
	);
}

/** What tells two people of one name apart, and why somebody is expected who was never seen here. */
function detailOf({ report, planned, came, seenOn }: Expected, language: Language): string {
	const t = speak(words, language);
	const why = seenOn !== null || came ? null : planned && t("planned");
	return [birthDateLabel(report.birthDate, language) || sexLabel(report.sex, language), report.workplace, why].filter(Boolean).join(", ");
}

interface HeadCountProps {
	readonly language: Language;
	readonly cells: readonly HeadCountCell[];
	readonly form: FormState;
	readonly path: string;
}

function HeadCount({ language, cells, form, path }: HeadCountProps) {
	const t = speak(words, language);
	const h = speak(headCountWords, language);
	const before = typedAsSimple(cells);
	return (
		<section class="roster-part">
			<h2>{t("head-count")}</h2>
			{isSimple(cells) ? (
				<>
					<p class="hint">{t("head-count-intro")}</p>
					<div class="roster-heads">
						{(["female", "male", "unknown"] as const).map((name) => (
							<TextField
								key={name}
								form={form}
								name={name}
								label={name === "unknown" ? h("sex-unknown") : h(name)}
								value={before[name]}
								inputmode="numeric"
								width="short"
							/>
						))}
					</div>
				</>
			) : (
				<p>
					{t("head-count-detailed", { count: sumOfCells(cells) })} <a href={`${path}/head-count/detailed`}>{t("head-count-correct")}</a>
				</p>
			)}
		</section>
	);
}

/** The way to the roster, on the page of a session. */
export function RosterLink({ language, path }: { readonly language: Language; readonly path: string }) {
	return <LinkButton href={`${path}/roster`}>{speak(words, language)("open-roster")}</LinkButton>;
}
