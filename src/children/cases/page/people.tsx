import { casePage as words } from "#words/children";
import { Facts, Tag } from "../../../shared/ui/index.ts";
import { formatDate, speak } from "../../../shared/words.ts";
import { choiceLabel } from "../labels.ts";
import type { CaseDocument } from "../schema.ts";
import { Entry, latestFirst, Section, type ShownCase } from "./section.tsx";

/** Who answers for the case, who else is on it, and where it went before. */
export function Team(shown: ShownCase) {
	const { language, document, here, mayWrite, maySupervise } = shown;
	const t = speak(words, language);
	const { officer, others, transfers } = document;
	return (
		<Section
			id="team"
			title={t("team")}
			ways={[
				mayWrite && !officer && { href: `${here}/taking`, label: t("take") },
				maySupervise && { href: `${here}/team`, label: t(officer ? "change-team" : "assign") },
				maySupervise && { href: `${here}/transfer`, label: t("transfer") },
			]}
		>
			<Facts
				facts={[
					{ term: t("officer"), value: officer?.name ?? <Tag tone="warn">{t("nobody-yet")}</Tag> },
					{ term: t("others"), value: others.length === 0 ? t("nobody-else") : others.map(({ name }) => name).join(", ") },
				]}
			/>
			{transfers.length > 0 && (
				<ul class="entry-list">
					{latestFirst(transfers, ({ on }) => on).map((one) => (
						<Entry
							key={one.id}
							what={t(one.organisation ? "transferred-out" : "transferred-to", { to: one.organisation ?? one.officer ?? t("not-known") })}
							said={[one.because]}
							stamp={[formatDate(language, one.on), one.by]}
						/>
					))}
				</ul>
			)}
		</Section>
	);
}

/** What the family and the child agreed to that we do for the child, by purpose; the latest first. */
export function ServiceConsents(shown: ShownCase) {
	const { language, document, here, mayWrite, today } = shown;
	const t = speak(words, language);
	return (
		<Section id="consent" title={t("consent")} ways={[mayWrite && { href: `${here}/consent`, label: t("record-consent") }]}>
			{document.consents.length === 0 && <p class="empty">{t("no-consent")}</p>}
			<ul class="entry-list">
				{document.consents.toReversed().map((consent, place) => (
					<OneConsent key={consent.id} shown={shown} consent={consent} state={place > 0 ? "replaced" : stateOf(consent, today)} />
				))}
			</ul>
		</Section>
	);
}

type Consent = CaseDocument["consents"][number];
/** What holds of a consent today; the latest answer takes the place of all before it. */
type ConsentState = "withdrawn" | "refused" | "ended" | "in-force" | "replaced";

function stateOf({ withdrawnOn, until, purposes, assent }: Consent, today: string): ConsentState {
	if (withdrawnOn !== null) return "withdrawn";
	if (purposes.length === 0 || assent === "refused") return "refused";
	return until !== null && until < today ? "ended" : "in-force";
}

interface OneConsentProps {
	readonly shown: ShownCase;
	readonly consent: Consent;
	readonly state: ConsentState;
}

function OneConsent({ shown, consent, state }: OneConsentProps) {
	const { language, here, mayWrite } = shown;
	const t = speak(words, language);
	const day = (date: string) => formatDate(language, date);
	const tone = { withdrawn: "bad", ended: "warn", refused: "bad", "in-force": "good", replaced: "quiet" } as const;
	const giver = consent.guardianName ?? choiceLabel("giver", consent.givenBy, language);
	return (
		<Entry
			what={consent.purposes.map((one) => choiceLabel("purpose", one, language)).join("; ") || t("agreed-to-nothing")}
			tag={{ tone: tone[state], label: t(`consent-${state}`) }}
			said={[[giver, consent.guardianRelation, choiceLabel("assent", consent.assent, language)].filter(Boolean).join(" · ")]}
			stamp={[
				day(consent.givenOn),
				consent.until && t("holds-until", { day: day(consent.until) }),
				consent.withdrawnOn && t("withdrawn-on", { day: day(consent.withdrawnOn) }),
				t("notice", { version: consent.noticeVersion }),
				consent.by,
			]}
			ways={[mayWrite && state === "in-force" && { href: `${here}/consent/${consent.id}/withdrawal`, label: t("withdraw-consent") }]}
		/>
	);
}
