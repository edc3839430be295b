import { casePage as words } from "#words/children";
import { formatDate, speak } from "../../../shared/words.ts";
import { schoolDayAfter, schoolDaysBetween } from "../../calendar/school-days.ts";
import { choiceLabel } from "../labels.ts";
import { retentionAfter, staysOf } from "../retention.ts";
import { daysSeenLearning, placementInForce } from "../rules.ts";
import { type CaseDocument, retentionMarks } from "../schema.ts";
import { provisionLabel } from "./learning.tsx";
import { Entry, latestFirst, Section, type ShownCase, withdrawalOf } from "./section.tsx";

type Placement = CaseDocument["placements"][number];

/** Where the child learns since when, how often it was there, and whether it stays. */
export function Placements(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	const inForce = placementInForce(document);
	return (
		<Section
			id="placements"
			title={t("placements")}
			ways={[
				mayWrite && !inForce && { href: `${here}/placements/new`, label: t("place") },
				mayWrite && inForce && { href: `${here}/placements/${inForce.id}/attendance`, label: t("record-attendance") },
			]}
		>
			{document.placements.length === 0 && <p class="empty">{t("no-placements")}</p>}
			{inForce && <Retention {...shown} />}
			<ul class="entry-list">
				{latestFirst(document.placements, ({ placedOn }) => placedOn).map((placement) => (
					<OnePlacement key={placement.id} {...{ shown, placement }} />
				))}
			</ul>
		</Section>
	);
}

/** School days since the placement, with the marks at which somebody looks whether the child still learns. */
function Retention({ language, document, calendar, today }: ShownCase) {
	const t = speak(words, language);
	const stays = staysOf(document.placements, daysSeenLearning(document), calendar).slice(-1);
	const from = stays[0]?.from ?? today;
	const gone = schoolDaysBetween(calendar, from, today);
	const most = retentionMarks[retentionMarks.length - 1] ?? 1;
	const at = (days: number) => `${Math.round((Math.min(days, most) / most) * 1000) / 10}%`;
	return (
		<div class="retention">
			<p>{t("school-days-gone", { days: gone })}</p>
			<svg width="100%" height="14" aria-hidden="true">
				<rect class="rail" width="100%" height="14" rx="2" />
				<rect class="people" width={at(gone)} height="14" rx="2" />
				{retentionMarks.slice(0, -1).map((mark) => (
					<line key={mark} class="mark" x1={at(mark)} x2={at(mark)} y1="0" y2="14" />
				))}
			</svg>
			<ol>
				{retentionMarks.map((mark) => {
					const retention = retentionAfter(mark, stays, calendar, today);
					const day = schoolDayAfter(calendar, from, mark);
					const isReached = retention !== null && "on" in retention;
					const state = isReached ? "reached" : retention?.because === "not-seen" ? "not-seen" : "ahead";
					return (
						<li key={mark} class={state}>
							{t(`mark-${state}`, { mark, day: day ? formatDate(language, day) : t("not-known") })}
						</li>
					);
				})}
			</ol>
		</div>
	);
}

function OnePlacement({ shown, placement }: { readonly shown: ShownCase; readonly placement: Placement }) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	const day = (date: string) => formatDate(language, date);
	const { ended } = placement;
	return (
		<>
			<Entry
				what={[provisionLabel(placement, language), shown.siteName(placement.site)].filter(Boolean).join(" · ")}
				tag={
					ended
						? { tone: ended.because === "dropped_out" ? "bad" : "quiet", label: choiceLabel("ended", ended.because, language) }
						: { tone: "good", label: t("in-force") }
				}
				said={[ended?.note]}
				stamp={[
					ended ? t("from-until", { from: day(placement.placedOn), until: day(ended.on) }) : t("since", { from: day(placement.placedOn) }),
					placement.by,
				]}
				ways={[
					mayWrite && ended === null && { href: `${here}/placements/${placement.id}/end`, label: t("end-placement") },
					mayWrite && ended !== null && { href: `${here}/placements/${placement.id}/attendance`, label: t("record-attendance") },
					withdrawalOf(shown, "placement", placement.id, t("entered-wrongly")),
				]}
			/>
			{latestFirst(
				document.attendances.filter((one) => one.placement === placement.id),
				({ until }) => until,
			).map(({ id, from, until, daysAttended, schoolDays, source, by }) => (
				<Entry
					key={id}
					what={t("attended", { attended: daysAttended, days: schoolDays })}
					stamp={[t("from-until", { from: day(from), until: day(until) }), choiceLabel("source", source, language), by]}
					ways={[withdrawalOf(shown, "attendance", id, t("entered-wrongly"))]}
				/>
			))}
		</>
	);
}
