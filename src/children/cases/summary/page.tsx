import { caseSummary as words } from "#words/children";
import { birthDateLabel, disabilityLabel, sexLabel } from "../../../particulars/labels.ts";
import { writeName } from "../../../particulars/name.ts";
import { areaName } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { contextOf } from "../../../shared/office/index.ts";
import { Facts, OfficePage, SheetLink } from "../../../shared/ui/index.ts";
import { formatDate, formatMoment, speak } from "../../../shared/words.ts";
import { openCase } from "../../accesses/store.ts";
import { readCalendar } from "../../calendar/store.ts";
import { problem } from "../../problems.ts";
import { boardSheet } from "../board/sheet.ts";
import { choiceLabel } from "../labels.ts";
import { siteNamesOf } from "../page/sites.ts";
import { besideLabel } from "../rule-labels.ts";
import { besidesOf, stageOf } from "../rules.ts";
import type { CaseDocument } from "../schema.ts";
import { isOnCaseOf, readCase } from "../store.ts";
import { Barriers, Coming, Consents, Functioning, Learning, Plan, Referrals, Visits } from "./parts.tsx";

/** A case on one or two sheets of paper: for a meeting, a school, a commission. What is sensitive stays in the office. */
export async function summaryPage(visit: ProgrammeVisit) {
	const { handle } = visit.programme;
	const document = await openedSummary(visit);
	const { frame, language, office, today } = contextOf(visit);
	const calendar = await readCalendar(handle.db);
	const t = speak(words, language);
	const { id, name, sex, birthDate, disability, area, officer, others, identifiedOn, version } = document;
	const siteOf = await siteNamesOf(handle.db, document, language);
	const shown = { document, calendar, today, language, siteOf };
	const beside = besidesOf(document).map((one) => besideLabel(one, language));
	const home = siteOf(document.site);
	const team = [officer?.name ?? t("nobody"), ...others.map((one) => one.name)];
	return (
		<OfficePage frame={frame} title={writeName(name)} back={{ href: `${office}/children/${id}`, label: writeName(name) }}>
			<SheetLink sheet={boardSheet} />
			<article class="case-summary">
				<p class="lead">{[t("summary-of"), choiceLabel("stage", stageOf(document, calendar, today), language), ...beside].join(" · ")}</p>
				<p class="hint screen-only">{t("how-to-print")}</p>
				<Facts
					facts={[
						{ term: t("sex"), value: sexLabel(sex, language) || t("not-known") },
						{ term: t("birth-date"), value: birthDateLabel(birthDate, language) || t("not-known") },
						{ term: t("disability"), value: disabilityLabel(disability, language) },
						{ term: t("lives"), value: [home, area ? areaName(area, language) : null].filter(Boolean).join(", ") || t("not-known") },
						{ term: t("identified"), value: formatDate(language, identifiedOn) },
						{ term: t("team"), value: team.join(", ") },
					]}
				/>
				<Consents {...shown} />
				<Functioning {...shown} />
				<Barriers {...shown} />
				<Plan {...shown} />
				<Referrals {...shown} />
				<Learning {...shown} />
				<Visits {...shown} />
				<Coming {...shown} />
				<footer>
					<p>{restsOn(document, calendar.length > 0, language)}</p>
					<p>
						{t("printed-by", { who: visit.viewer.name, when: formatMoment(language, handle.clock.now()), position: version })}{" "}
						{t("keep-safe")}
					</p>
				</footer>
			</article>
		</OfficePage>
	);
}

/** What the summary is made of, so that the person who holds it can ask for the rest. */
function restsOn(document: CaseDocument, isConfirmed: boolean, language: Parameters<typeof speak>[1]): string {
	const { consents, assessments, visits, referrals, placements, attendances, notes, sensitiveNotes } = document;
	const t = speak(words, language);
	const counts = {
		...{ consents: consents.length, assessments: assessments.length, visits: visits.length, referrals: referrals.length },
		...{ placements: placements.length, attendances: attendances.length, notes: notes.length + sensitiveNotes },
	};
	return `${t("rests-on", counts)} ${t(isConfirmed ? "calendar-confirmed" : "calendar-usual")}`;
}

/**
 * For the officers on the case and for supervisors; another officer of the same area reads the page, and takes nothing away. That it was
 * printed is written down before it is shown. @throws Problem
 */
async function openedSummary(visit: ProgrammeVisit): Promise<CaseDocument> {
	const { handle } = visit.programme;
	const { viewer, params } = visit;
	const child = params.child ?? "";
	if ((await readCase(handle.db, viewer, child)) === null) throw problem("unknown");
	const may = viewer.can("children.supervise") || (await isOnCaseOf(handle.db, viewer.account, child));
	if (!may) throw problem("summary-not-yours");
	const document = await openCase(handle, viewer, child, "summary");
	if (!document) throw problem("unknown");
	return document;
}
