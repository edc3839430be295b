import { activitiesCommands as commands } from "../../activities/index.ts";
import { listCases, readChild } from "../../children/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { daysAfter } from "../calendar.ts";
import { targetAreas, today } from "../facts.ts";
import type { Staff } from "./cases.ts";

const [, , , , area] = targetAreas;
const learners = 14;
/** Those who are there when somebody looks at the demo on its first day: the others are still on their way. */
const there = 6;

/** A class of children who learn for an equivalency: last week everybody but two came, and today the officer has begun to tick. No figure counts it. */
export async function enterRoster(handle: Handle, { officers }: Staff): Promise<void> {
	const officer = officers.find(({ areas }) => areas.includes(area));
	const cases = await listCases(handle.db, { areas: [area], account: null });
	const children = cases.filter(({ placements }) => placements.some(({ ended }) => ended === null)).slice(0, learners);
	const people = (await Promise.all(children.map(({ id }) => readChild(handle.db, [area], id)))).flatMap((child) => child?.report.id ?? []);
	if (!officer || people.length === 0) return;
	const by = { ...machine, account: officer.account, device: "demo" };
	const activity = newId();
	const sessions = [-7, 0, 7].map((days) => ({ id: newId(), heldOn: daysAfter(today, days), area, startsAt: "14:00", endsAt: "15:30" }));
	const title = "Бичиг үсгийн давтлага";
	await run(handle, by, commands["activity-planned"], { id: activity, title, kind: "class", participants: "child", sessions });
	await run(handle, by, commands["participants-planned"], { activity, people });
	const [lastWeek, now] = sessions;
	for (const [session, came] of [
		[lastWeek, people.length - 2],
		[now, there],
	] as const) {
		const ticks = people.slice(0, came).map((person) => ({ id: newId(), person }));
		if (session) await run(handle, by, commands["roster-ticked"], { session: session.id, came: ticks });
	}
}
