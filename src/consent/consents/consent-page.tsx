import { consents as words } from "#words/consent";
import { birthDateLabel, disabilityLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { readReports } from "../../people/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Facts, LinkButton, Note, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatDate, formatMoment, inLanguage, type Language, sayPlain, speak } from "../../shared/words.ts";
import { type ConsentRead, readConsent } from "../accesses/store.ts";
import { listAssets, listCampaignNames, type NamedAsset } from "../assets.ts";
import { channelLabel, channelsLabel, faceLabel, placeLabel, spokenLabel, stateLabel, stateTones, voiceLabel } from "../labels.ts";
import { consentOperations } from "../operations.ts";
import { aliasOf } from "../pseudonyms/store.ts";
import { channels, consentLanguages } from "../schema.ts";
import { assetsOf } from "../withdrawals/store.ts";
import { type Complaint, type ConsentEntry, listComplaints, listHistory } from "./history.ts";
import type { ConsentLine } from "./lines.ts";

const historyLength = 20;

export async function consentPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope, today } = context;
	const { handle } = visit.programme;
	const { db } = handle;
	const reading = { account: visit.viewer.account, scope, day: today, part: "record" } as const;
	const consent = await readConsent(handle, visit.params.consent, reading);
	const report = (await readReports(db, [consent.report])).get(consent.report);
	const alias = consent.campaign === null ? null : await aliasOf(handle, consent.campaign, consent.report);
	const campaign = (await listCampaignNames(db)).find(({ id }) => id === consent.campaign);
	const works = await worksOf(visit, consent);
	const complaints = await listComplaints(db, consent.id);
	const history = await listHistory(db, consent, complaints, historyLength);
	const mayWrite = context.mayRun(consentOperations["consent-corrected"]);
	const path = `${office}/consents`;
	const here = `${path}/${consent.id}`;
	const t = speak(words, language);
	const isOpen = consent.answer === "agreed" && consent.state !== "withdrawn";
	const actions = mayWrite && (
		<>
			{isOpen && <LinkButton href={`${here}/withdrawal`}>{t("withdraw")}</LinkButton>}
			<LinkButton tone="quiet" href={`${here}/correction`}>
				{t("correct")}
			</LinkButton>
		</>
	);
	const called = { first_name: report?.name.given ?? t("unnamed"), pseudonym: alias ?? t("unnamed"), none: t("unnamed") }[
		consent.displayName
	];
	return (
		<OfficePage frame={frame} title={writeName(consent.name)} notice={notice} back={{ href: path, label: t("consents") }} actions={actions}>
			<p>
				<Tag tone={stateTones[consent.state]}>{stateLabel(consent.state, language)}</Tag> {sayState(consent, language)}
			</p>
			<Withdrawals context={context} consent={consent} />
			<MayAppear consent={consent} language={language} />
			<section>
				<h2>{t("how-shown")}</h2>
				<Facts
					facts={[
						{ term: t("called"), value: called },
						{ term: t("face"), value: faceLabel(consent.face, language) },
						{ term: t("voice"), value: voiceLabel(consent.voice, language) },
						{ term: t("place"), value: placeLabel(consent.place, language) },
						{ term: t("disability"), value: consent.disabilityWording ?? t("disability-unnamed") },
						...(consent.othersInFrame ? [{ term: t("others-in-frame"), value: consent.othersInFrame }] : []),
					]}
				/>
			</section>
			<section>
				<h2>{t("about-what")}</h2>
				<p>{consent.what}</p>
				{campaign && <p>{t("of-campaign", { campaign: inLanguage(campaign.name, language) })}</p>}
				<Works context={context} works={works} isNamed={consent.assets.length > 0} />
			</section>
			<HowGiven
				consent={consent}
				language={language}
				here={here}
				born={report && birthDateLabel(report.birthDate, language)}
				disability={report && disabilityLabel(report.disability, language)}
			/>
			<section>
				<h2>{t("afterwards")}</h2>
				<Facts
					facts={[
						{
							term: t("preview"),
							value:
								consent.previewOn && consent.previewAnswer
									? t("preview-said", { day: formatDate(language, consent.previewOn), answer: t(`preview-${consent.previewAnswer}`) })
									: t("not-shown-yet"),
						},
						{ term: t("review-on"), value: consent.reviewOn ? formatDate(language, consent.reviewOn) : t("not-planned") },
					]}
				/>
				<Complaints complaints={complaints} language={language} />
				{mayWrite && (
					<p>
						<a href={`${here}/preview`}>{t("record-preview")}</a> <a href={`${here}/complaint`}>{t("note-complaint")}</a>
					</p>
				)}
			</section>
			<History language={language} history={history} />
			{context.can("consents.watch") && (
				<p>
					<a href={`${path}/accesses?consent=${consent.id}`}>{t("who-read")}</a>
				</p>
			)}
		</OfficePage>
	);
}

async function worksOf({ programme }: ProgrammeVisit, consent: ConsentLine): Promise<NamedAsset[]> {
	const known = await listAssets(programme.handle.db);
	const ids = await assetsOf(programme.handle.db, consent.report);
	return known.filter(({ id }) => consent.assets.includes(id) || (consent.assets.length === 0 && ids.includes(id)));
}

/** What the state means for whoever wants to publish. */
function sayState({ state, until }: ConsentLine, language: Language): string {
	return speak(words, language)(`means-${state}`, { until: formatDate(language, until) });
}

interface PartProps {
	readonly consent: ConsentLine;
	readonly language: Language;
}

function MayAppear({ consent, language }: PartProps) {
	const t = speak(words, language);
	const answer = (yes: boolean) => <Tag tone={yes ? "good" : "quiet"}>{t(yes ? "yes" : "no")}</Tag>;
	const wholly = consent.withdrawn.some((one) => one.channels.length === 0 && one.assets.length === 0);
	const gone = consent.withdrawn.filter(({ assets }) => assets.length === 0).flatMap((one) => one.channels);
	const rows = [
		...channels.map((channel) => ({
			key: channel,
			cells: [channelLabel(channel, language), answer(!wholly && consent.channels.includes(channel) && !gone.includes(channel))],
		})),
		{ key: "abroad", cells: [t("abroad"), answer(!wholly && consent.abroad)] },
		...consentLanguages.map((spoken) => ({
			key: spoken,
			cells: [t("in-language", { language: spokenLabel(spoken, language) }), answer(!wholly && consent.languages.includes(spoken))],
		})),
		{ key: "ai", cells: [t("ai-training"), answer(!wholly && consent.aiTraining)] },
	];
	return (
		<section>
			<h2>{t("may-appear")}</h2>
			<Table caption={t("may-appear-caption")} columns={[{ label: t("where") }, { label: t("answer") }]} rows={rows} empty="" />
		</section>
	);
}

function Works({
	context,
	works,
	isNamed,
}: {
	readonly context: PageContext;
	readonly works: readonly NamedAsset[];
	readonly isNamed: boolean;
}) {
	const { language, office } = context;
	const t = speak(words, language);
	if (works.length === 0) return <p class="soft">{t("no-works")}</p>;
	return (
		<>
			<p>{t(isNamed ? "works-named" : "works-all")}</p>
			<ul>
				{works.map((work) => (
					<li key={work.id}>
						<a href={`${office}/consents/works/${work.id}`}>{inLanguage(work.title, language)}</a>
					</li>
				))}
			</ul>
		</>
	);
}

interface HowGivenProps {
	readonly consent: ConsentRead;
	readonly language: Language;
	readonly here: string;
	readonly born: string | undefined;
	readonly disability: string | undefined;
}

function HowGiven({ consent, language, here, born, disability }: HowGivenProps) {
	const t = speak(words, language);
	const known = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : []);
	return (
		<section>
			<h2>{t("how-given")}</h2>
			<Facts
				facts={[
					{ term: t("birth-date"), value: born || (consent.birthYear === null ? t("not-known") : String(consent.birthYear)) },
					...known(t("on-record-disability"), disability),
					{
						term: t("given-by"),
						value:
							consent.givenBy === "self"
								? t("self")
								: t("guardian-of", { name: consent.guardianName ?? "", relation: consent.guardianRelation ?? "" }),
					},
					...known(t("guardian-authority"), consent.guardianAuthority),
					...known(t("guardian-contact"), consent.isContactLost ? t("contact-lost") : consent.contact),
					...(consent.assent ? [{ term: t("assent"), value: t(`assent-${consent.assent}`) }] : []),
					...known(t("support-person"), consent.supportPerson),
					...known(t("interpreter"), consent.interpreter),
					...known(t("dissent-signs"), consent.dissentSigns),
					{ term: t("given-on"), value: t("given-when-where", { day: formatDate(language, consent.givenOn), place: consent.givenAt }) },
					{ term: t("collected-by"), value: consent.collectedBy },
					...known(t("witness"), consent.witness),
					{ term: t("form"), value: t("form-of", { version: consent.formVersion, language: spokenLabel(consent.formLanguage, language) }) },
					...known(t("script"), consent.script),
					{ term: t("payment"), value: consent.payment ?? t("payment-none") },
					{ term: t("copy-left"), value: t(consent.copyLeft ? "copy-yes" : "copy-no") },
					...known(t("risk-assessment"), consent.riskAssessment),
					...known(t("risk-approved-by"), consent.riskApprovedBy),
					{ term: t("signed"), value: consent.file ? <a href={`${here}/file`}>{t("open-file")}</a> : t("no-file") },
				]}
			/>
		</section>
	);
}

function Withdrawals({ context: { language, office }, consent }: { readonly context: PageContext; readonly consent: ConsentLine }) {
	const t = speak(words, language);
	if (consent.withdrawn.length === 0) return null;
	return (
		<Note>
			{consent.withdrawn.map((one) => (
				<p key={one.id}>
					{t("withdrawn-on", {
						day: formatDate(language, one.askedOn),
						who: one.askedBy,
						way: t(`way-${one.way}`),
						channels: channelsLabel(one.channels, language),
					})}{" "}
					{one.because} <a href={`${office}/consents/withdrawals/${one.id}`}>{t("to-takedown")}</a>
				</p>
			))}
		</Note>
	);
}

function Complaints({ complaints, language }: { readonly complaints: readonly Complaint[]; readonly language: Language }) {
	const t = speak(words, language);
	if (complaints.length === 0) return null;
	return (
		<>
			<h3>{t("complaints")}</h3>
			<ul>
				{complaints.map((one) => (
					<li key={one.id}>
						{one.what} <span class="soft">({[formatDate(language, one.receivedOn), one.complainedBy].join(", ")})</span>
					</li>
				))}
			</ul>
		</>
	);
}

function History({ language, history }: { readonly language: Language; readonly history: readonly ConsentEntry[] }) {
	const t = speak(words, language);
	const sayKind = (kind: string) => sayPlain(words, kind.replace(/^consent\./, "kind-"), language) ?? kind;
	return (
		<section>
			<h2>{t("what-happened")}</h2>
			<ol reversed>
				{history.map((entry) => (
					<li key={entry.seq}>
						{[sayKind(entry.kind), entry.because].filter(Boolean).join(" – ")}{" "}
						<span class="soft">({t("happened-at", { when: formatMoment(language, entry.at), who: entry.who ?? t("by-machine") })})</span>
					</li>
				))}
			</ol>
		</section>
	);
}
