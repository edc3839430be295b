import { releases as words } from "#words/campaigns";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { type PlainDate, readDay } from "../../shared/clock.ts";
import { contextOf } from "../../shared/office/index.ts";
import { LinkButton, OfficePage } from "../../shared/ui/index.ts";
import { bothLanguages, formatDate, type Language, speak } from "../../shared/words.ts";
import { itemKindLabel, stateLabel } from "../labels.ts";
import { addDays, dayLabel, mondayOf } from "./days.ts";
import { listStandingsOn, type StandingOnDay } from "./rights.ts";
import { holdsBack, holdsBackSaid, titleOf, Waiting } from "./waiting.tsx";

const weeks = 5;

/** Five weeks of releases. What will miss its day says so in the day itself, and once more above the calendar. */
export async function calendarPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, today } = context;
	const t = speak(words, language);
	const begin = mondayOf(readDay(visit.url.searchParams.get("from") ?? "") ?? today);
	const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(begin, index));
	const end = days.at(-1) ?? begin;
	const standings = await listStandingsOn(visit.programme.handle.db, today);
	const released = standings.filter(({ release }) => release?.releaseOn && release.releaseOn >= begin && release.releaseOn <= end);
	const at = `${office}/campaigns/calendar`;
	return (
		<OfficePage
			frame={frame}
			title={t("calendar")}
			back={{ href: `${office}/campaigns`, label: t("to-campaigns") }}
			actions={
				<>
					<LinkButton tone="quiet" href={`${at}?from=${addDays(begin, -weeks * 7)}`}>
						{t("earlier")}
					</LinkButton>
					<LinkButton tone="quiet" href={`${at}?from=${addDays(begin, weeks * 7)}`}>
						{t("later")}
					</LinkButton>
				</>
			}
		>
			<p>
				{t("calendar-span", { from: formatDate(language, begin), to: formatDate(language, end) })}{" "}
				{t("calendar-count", { count: new Set(released.map(({ item }) => item)).size, late: released.filter(holdsBack).length })}
			</p>
			<Waiting office={office} language={language} standings={standings} released={released} />
			<ol class="calendar" aria-label={t("calendar")}>
				{days.map((day) => (
					<Day
						key={day}
						day={day}
						{...{ today, language, office }}
						standings={released.filter(({ release }) => release?.releaseOn === day)}
					/>
				))}
			</ol>
		</OfficePage>
	);
}

interface DayProps {
	readonly day: PlainDate;
	readonly today: PlainDate;
	readonly language: Language;
	readonly office: string;
	readonly standings: readonly StandingOnDay[];
}

function Day({ day, today, language, office, standings }: DayProps) {
	const items = [...new Map(standings.map((standing) => [standing.item, standing])).values()];
	return (
		<li class={items.length === 0 ? "none" : undefined} aria-current={day === today ? "date" : undefined}>
			<time datetime={day}>{dayLabel(language, day)}</time>
			{items.map((standing) => (
				<div key={standing.item}>
					<span class="soft">{itemKindLabel(standing.of.kind, language)}</span>{" "}
					<a href={`${office}/campaigns/items/${standing.item}`}>{titleOf(standing, language)}</a>
					<ul>
						{bothLanguages.flatMap((one) =>
							standings
								.filter(({ item, language: own }) => item === standing.item && own === one)
								.map((own) => (
									<li key={one}>
										<strong>{one}</strong> {stateLabel(own.state, language)}
										{holdsBack(own) && <em>: {holdsBackSaid(own, language)}</em>}
									</li>
								)),
						)}
					</ul>
				</div>
			))}
		</li>
	);
}
