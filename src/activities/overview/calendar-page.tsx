import { overview as words } from "#words/activities";
import { LinkButton, OfficePage } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { SessionState } from "../activity/pages.tsx";
import type { TitledSession } from "../schema.ts";
import { type Surroundings, sayPlace } from "../surroundings.ts";
import { type Month, monthOf, sayMonth, sayWeekday, shiftMonth, weeksOf } from "./calendar.ts";

interface CalendarPageProps {
	readonly around: Surroundings;
	readonly month: Month;
	readonly sessions: readonly TitledSession[];
	readonly hasMore: boolean;
}

/** A month as a table of weeks; on a phone the days with something in them stand below one another. */
export function CalendarPage({ around, month, sessions, hasMore }: CalendarPageProps) {
	const { frame, language, office, mayWrite } = around;
	const t = speak(words, language);
	const days = Map.groupBy(sessions, ({ heldOn }) => heldOn);
	const weeks = weeksOf(month);
	const monday = weeks.find((week) => week.every((day) => day !== null)) ?? [];
	const said = sayMonth(language, month);
	return (
		<OfficePage
			frame={frame}
			title={t("calendar-of", { month: said })}
			back={{ href: `${office}/activities`, label: t("activities") }}
			actions={mayWrite && <LinkButton href={`${office}/activities/new`}>{t("plan-activity")}</LinkButton>}
		>
			<Months around={around} month={month} />
			{sessions.length === 0 && <p class="empty">{t("nothing-this-month")}</p>}
			{hasMore && <p>{t("not-all-shown", { count: sessions.length })}</p>}
			<table class="month">
				<caption>{t("calendar-caption", { month: said, count: sessions.length })}</caption>
				<thead>
					<tr>
						{monday.map((day) => (
							<th key={day} scope="col">
								{day && sayWeekday(language, day)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeks.map((week, index) => (
						<tr key={String(index)}>
							{week.map((day, weekday) => (
								<Day key={String(weekday)} around={around} day={day} sessions={(day && days.get(day)) || []} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</OfficePage>
	);
}

function Months({ around: { language, office, today }, month }: { readonly around: Surroundings; readonly month: Month }) {
	const t = speak(words, language);
	const path = `${office}/calendar?month=`;
	const [earlier, later] = [shiftMonth(month, -1), shiftMonth(month, 1)];
	return (
		<nav class="pager" aria-label={t("month-pager")}>
			{earlier && (
				<a class="button quiet" rel="prev" href={path + earlier}>
					{t("earlier-month", { month: sayMonth(language, earlier) })}
				</a>
			)}
			{month !== monthOf(today) && <a href={path + monthOf(today)}>{t("this-month")}</a>}
			{later && (
				<a class="button quiet" rel="next" href={path + later}>
					{t("later-month", { month: sayMonth(language, later) })}
				</a>
			)}
		</nav>
	);
}

interface DayProps {
	readonly around: Surroundings;
	readonly day: string | null;
	readonly sessions: readonly TitledSession[];
}

function Day({ around, day, sessions }: DayProps) {
	const { language, office } = around;
	if (!day) return <td class="free" />;
	const isToday = day === around.today;
	return (
		<td class={sessions.length === 0 && !isToday ? "free" : undefined}>
			<p class={isToday ? "day today" : "day"}>
				<time datetime={day}>
					<span class="number">{Number(day.slice(8))}</span>
					<span class="whole">{`${formatDate(language, day)}, ${sayWeekday(language, day)}`}</span>
				</time>
				{isToday && <span> {speak(words, language)("today")}</span>}
			</p>
			{sessions.length > 0 && (
				<ul>
					{sessions.map((session) => (
						<li key={session.id}>
							<a href={`${office}/sessions/${session.id}`}>{session.title}</a>
							<span class="soft">{[session.startsAt, sayPlace(session, around)].filter(Boolean).join(", ")}</span>
							<SessionState around={around} session={session} />
						</li>
					))}
				</ul>
			)}
		</td>
	);
}
