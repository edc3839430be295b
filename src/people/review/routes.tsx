import { pairs as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { page } from "../../shared/http/index.ts";
import { isId } from "../../shared/id.ts";
import { speak } from "../../shared/words.ts";
import { personRoutes } from "../reports/person-routes.tsx";
import { DecisionsPage } from "./decisions-page.tsx";
import { listDecisions, measureReview } from "./decisions-store.ts";
import { lastDecision } from "./last-decision.ts";
import { pairRoutes } from "./pair-routes.tsx";
import { countQueue, readQueue } from "./queue.ts";
import { QueuePage } from "./queue-page.tsx";
import { around } from "./surroundings.ts";

const firstPairs = 20;
const pageSize = 50;

export const reviewRoutes: readonly ProgrammeRoute[] = [
	...pairRoutes,
	...personRoutes,
	{
		method: "GET",
		path: "/office/:programme/people/review",
		access: "people.link",
		handle: async (visit) => {
			const overview = await readReview(visit.programme.handle.db, visit.viewer.areas);
			return page(<QueuePage around={around(visit)} notice={noticeOf(visit)} last={await lastDecision(visit)} {...overview} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/people/decisions",
		access: "people.link",
		handle: async (visit) => {
			const { db } = visit.programme.handle;
			const before = placeOf(visit.url.searchParams.get("before") ?? "");
			const found = await listDecisions(db, visit.viewer.areas, { ...(before && { before }), limit: pageSize + 1 });
			const decisions = found.slice(0, pageSize);
			const last = found.length > pageSize ? decisions.at(-1) : undefined;
			const next = last && `?${new URLSearchParams({ before: `${last.seq} ${last.one.id} ${last.other.id}` })}`;
			const names = await accountNames(
				db,
				decisions.map(({ decidedBy }) => decidedBy),
			);
			const shown = { decisions, names, next, notice: noticeOf(visit), isFirst: !before };
			return page(<DecisionsPage around={around(visit)} {...shown} />);
		},
	},
];

/** What the page of the queue shows. Exported for the bench, which measures it at a hundred thousand pairs. */
export async function readReview(db: ProgrammeVisit["programme"]["handle"]["db"], scope: readonly string[]) {
	const [waiting, pairs, measured] = await Promise.all([
		countQueue(db, scope),
		readQueue(db, scope, { limit: firstPairs }),
		measureReview(db),
	]);
	return { waiting, pairs, ...measured };
}

function placeOf(text: string) {
	const [seq = "", one = "", other = ""] = text.split(" ");
	return /^\d{1,15}$/.test(seq) && isId(one) && isId(other) ? { seq: Number(seq), one, other } : undefined;
}

const notices = { undone: "done-undone", "undone-already": "done-undone-already" } as const;

function noticeOf(visit: ProgrammeVisit): string | null {
	const done = visit.url.searchParams.get("done") ?? "";
	return Object.hasOwn(notices, done) ? speak(words, visit.language)(notices[done as keyof typeof notices]) : null;
}
