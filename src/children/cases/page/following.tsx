import { casePage as words } from "#words/children";
import { areaName } from "../../../places/index.ts";
import { formatDate, speak } from "../../../shared/words.ts";
import { choiceLabel } from "../labels.ts";
import type { CaseDocument } from "../schema.ts";
import { Entry, latestFirst, Section, type ShownCase, withdrawalOf } from "./section.tsx";

type Referral = CaseDocument["referrals"][number];

/** Which services were asked for, and what came of it. The case stays with us. */
export function Referrals(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	return (
		<Section id="referrals" title={t("referrals")} ways={[mayWrite && { href: `${here}/referrals/new`, label: t("refer") }]}>
			{document.referrals.length === 0 && <p class="empty">{t("no-referrals")}</p>}
			<ul class="entry-list">
				{latestFirst(document.referrals, ({ sentOn }) => sentOn).map((referral) => (
					<OneReferral key={referral.id} shown={shown} referral={referral} />
				))}
			</ul>
		</Section>
	);
}

function OneReferral({ shown, referral }: { readonly shown: ShownCase; readonly referral: Referral }) {
	const { language, here, mayWrite, today } = shown;
	const t = speak(words, language);
	// Where it stands is what was answered last.
	const standing = referral.answers.at(-1)?.state ?? null;
	const isOpen = standing === null || standing === "accepted";
	const isLate = standing === null && referral.answerBy !== null && referral.answerBy < today;
	const tone = { accepted: "plain", declined: "bad", done: "good" } as const;
	return (
		<Entry
			what={`${choiceLabel("service", referral.service, language)} · ${referral.to}`}
			tag={
				standing === null
					? { tone: isLate ? "warn" : "plain", label: t("not-answered") }
					: { tone: tone[standing], label: choiceLabel("answer", standing, language) }
			}
			said={[
				referral.note,
				...referral.answers.map(({ state, on, feedback }) =>
					[choiceLabel("answer", state, language), formatDate(language, on), feedback].filter(Boolean).join(" · "),
				),
			]}
			stamp={[
				t("sent-on", { day: formatDate(language, referral.sentOn) }),
				isOpen && referral.answerBy && t("answer-by", { day: formatDate(language, referral.answerBy) }),
				referral.by,
			]}
			ways={[
				mayWrite && isOpen && { href: `${here}/referrals/${referral.id}/answer`, label: t("record-answer") },
				withdrawalOf(shown, "referral", referral.id, t("entered-wrongly")),
			]}
		/>
	);
}

/** Each time somebody looked after the child, the latest first. */
export function Visits(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	const tone = { yes: "good", no: "bad", unknown: "quiet" } as const;
	return (
		<Section id="visits" title={t("visits")} ways={[mayWrite && { href: `${here}/visits/new`, label: t("record-visit") }]}>
			{document.visits.length === 0 && <p class="empty">{t("no-visits")}</p>}
			<ul class="entry-list">
				{latestFirst(document.visits, ({ on }) => on).map((visit) => (
					<Entry
						key={visit.id}
						what={`${formatDate(language, visit.on)} · ${choiceLabel("way", visit.way, language)}`}
						{...(visit.learning !== "unknown" && {
							tag: { tone: tone[visit.learning], label: choiceLabel("learning", visit.learning, language) },
						})}
						said={[t(visit.met ? "met" : "not-met"), visit.note]}
						stamp={[visit.by, visit.nextOn && t("next-on", { day: formatDate(language, visit.nextOn) })]}
						ways={[withdrawalOf(shown, "visit", visit.id, t("entered-wrongly"))]}
					/>
				))}
			</ul>
		</Section>
	);
}

/** Where a herding family and its child are through the year: school has to find them there. */
export function Moves(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	const day = (date: string) => formatDate(language, date);
	const stretch = (from: string, until: string | null) =>
		until ? t("from-until", { from: day(from), until: day(until) }) : t("since", { from: day(from) });
	return (
		<Section
			id="moves"
			title={t("moves")}
			ways={[
				mayWrite && { href: `${here}/moves/new`, label: t("record-move") },
				mayWrite && { href: `${here}/dormitory/new`, label: t("record-dormitory") },
			]}
		>
			{document.moves.length + document.dormitoryStays.length === 0 && <p class="empty">{t("no-moves")}</p>}
			<ul class="entry-list">
				{latestFirst(document.moves, ({ on }) => on).map((move) => (
					<Entry
						key={move.id}
						what={[choiceLabel("move", move.move, language), move.area && areaName(move.area, language)].filter(Boolean).join(" · ")}
						stamp={[stretch(move.on, move.until), move.by]}
						ways={[withdrawalOf(shown, "move", move.id, t("entered-wrongly"))]}
					/>
				))}
				{latestFirst(document.dormitoryStays, ({ from }) => from).map((stay) => (
					<Entry
						key={stay.id}
						what={[t("dormitory"), shown.siteName(stay.site)].filter(Boolean).join(" · ")}
						stamp={[stretch(stay.from, stay.until), stay.by]}
						ways={[
							mayWrite && stay.until === null && { href: `${here}/dormitory/${stay.id}/end`, label: t("end-stay") },
							withdrawalOf(shown, "dormitory_stay", stay.id, t("entered-wrongly")),
						]}
					/>
				))}
			</ul>
		</Section>
	);
}
