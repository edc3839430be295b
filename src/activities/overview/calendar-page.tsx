import { overview as words } from "#words/activities";
import { listSites, type Site } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { LinkButton, OfficePage } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { activityOperations } from "../activity/operations.ts";
import { SessionState } from "../activity/pages.tsx";
import { placeLabel } from "../labels.ts";
import type { TitledSession } from "../schema.ts";
import { listSessionsBetween } from "../store.ts";
import { lastDayOf, type Month, monthOf, readMonth, sayMonth, sayWeekday, shiftMonth, weeksOf } from "./calendar.ts";

/** More than any office holds in a month; a page that shows them still opens on a phone. */
export const mostShown = 300;

/** A month as a table of weeks; on a phone the days with something in them stand below one another. */
export async function calendarPage(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	const { frame, language, office, today, scope } = context;
	const { db } = visit.programme.handle;
	const month = readMonth(visit.url.searchParams.get("month")) ?? monthOf(today);
	const found = await listSessionsBetween(db, scope, { from: `${month}-01`, until: lastDayOf(month) }, mostShown + 1);
	const sessions = found.slice(0, mostShown);
	const sites = await listSites(db, scope);
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
			actions={
				context.mayRun(activityOperations["activity-planned"]) && (
					<LinkButton href={`${office}/activities/new`}>{t("plan-activity")}</LinkButton>
				)
			}
		>
			<Months context={context} month={month} />
			{sessions.length === 0 && <p class="empty">{t("nothing-this-month")}</p>}
			{found.length > mostShown && <p>{t("not-all-shown", { count: sessions.length })}</p>}
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
								<Day key={String(weekday)} context={context} sites={sites} day={day} sessions={(day && days.get(day)) || []} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</OfficePage>
	);
}

function Months({ context: { language, office, today }, month }: { readonly context: PageContext; readonly month: Month }) {
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
	readonly context: PageContext;
	readonly sites: readonly Site[];
	readonly day: string | null;
	readonly sessions: readonly TitledSession[];
}

function Day({ context, sites, day, sessions }: DayProps) {
	const { language, office } = context;
	if (!day) return <td class="free" />;
	const isToday = day === context.today;
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
							<span class="soft">{[session.startsAt, placeLabel(session, sites, language)].filter(Boolean).join(", ")}</span>
							<SessionState context={context} session={session} />
						</li>
					))}
				</ul>
			)}
		</td>
	);
}
