import { today as words } from "#words/field";
import { dueOf } from "../../children/cases/due.ts";
import { dueLabel } from "../../children/cases/rule-labels.ts";
import { speak } from "../../shared/words.ts";
import { dayAndMonth, shortDay } from "../app/days.ts";
import { Page } from "../app/frame.tsx";
import { hrefOf } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { Begun } from "./begun.tsx";
import { readCases, readSchoolCalendar } from "./cases.ts";
import { ChildRow, CountedHere } from "./child-row.tsx";
import { MoreOf, useMore } from "./more.tsx";
import { readSessions, SessionRow } from "./sessions.tsx";

/** What is to be done: sessions of today, then what is due of each child, the longest overdue first. */
export function TodayPage() {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const day = phone.today();
	const { most, more } = useMore();
	const found = useStored(async (open) => {
		const [cases, calendar, sessions] = await Promise.all([readCases(open), readSchoolCalendar(open), readSessions(open)]);
		const due = cases.flatMap((child) =>
			dueOf(child.document, calendar, day)
				.slice(0, 1)
				.map((next) => ({ child, next })),
		);
		return {
			cases: cases.filter(({ document }) => document.closed === null),
			due: due.toSorted((one, other) => (one.next.on < other.next.on ? -1 : one.next.on > other.next.on ? 1 : 0)),
			allSessions: sessions,
			sessions: sessions.filter(({ document }) => document.heldOn === day && !document.isCancelled),
		};
	}, day);
	return (
		<Page title={t("today", { day: dayAndMonth(is.language, day) })} tab="today">
			{found?.sessions.map((session) => (
				<ul class="rows" key={session.document.id}>
					<SessionRow session={session} />
				</ul>
			))}
			{found && <Begun cases={found.cases} sessions={found.allSessions} />}
			<h2>{t("next-steps")}</h2>
			{found && found.due.length === 0 && <p class="note">{t(found.cases.length === 0 ? "nobody-yet" : "nothing-due")}</p>}
			<ul class="rows">
				{found?.due.slice(0, most).map(({ child, next }) => (
					<ChildRow
						key={child.document.id}
						child={child}
						says={dueLabel(next, is.language)}
						when={
							next.isOverdue ? (
								<span class="late">{t("overdue", { day: shortDay(is.language, next.on) })}</span>
							) : (
								t("until", { day: shortDay(is.language, next.on) })
							)
						}
					/>
				))}
			</ul>
			<MoreOf count={found?.due.length ?? 0} most={most} more={more} />
			<div class="buttons">
				<a class="button first" href={hrefOf({ at: "register" })}>
					{t("register")}
				</a>
			</div>
			{found && <CountedHere cases={found.cases} />}
			<p>
				<a href={hrefOf({ at: "settings" })}>{t("settings")}</a>
			</p>
		</Page>
	);
}
