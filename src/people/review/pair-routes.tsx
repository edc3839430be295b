import * as v from "valibot";
import { pairs as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { readLikeness } from "../matching/likeness-rows.ts";
import { problem } from "../problems.ts";
import { decisions } from "../schema.ts";
import { decisionCommands } from "./commands.ts";
import { lastDecision } from "./last-decision.ts";
import { PairPage } from "./pair-page.tsx";
import { readProgress } from "./progress.ts";
import { type PairName, type PairToDecide, readPair, readQueue } from "./queue.ts";
import { around, pathOfPair } from "./surroundings.ts";
import { readChildren, readMeetings } from "./whereabouts.ts";

const decisionForm = v.object({
	operation: operationField,
	decision: v.pipe(v.optional(v.string(), ""), v.picklist(decisions, "decision-missing")),
	seen: v.optional(v.string(), ""),
	from: v.optional(v.string(), ""),
});
const undoForm = v.object({ operation: operationField, from: v.optional(v.string(), "") });

const pairPath = "/office/:programme/people/review/:one/:other";
const decisionPath = "/office/:programme/people/decisions/:one/:other";

export const pairRoutes: readonly ProgrammeRoute[] = [
	{ method: "GET", path: pairPath, access: "people.link", handle: (visit) => pairPage(visit, freshForm) },
	{
		method: "POST",
		path: pairPath,
		access: "people.link",
		handle: async (visit) => {
			const pair = await shownPair(visit);
			const form = await readForm(visit, decisionForm);
			if (!form.ok) return pairPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, decision, seen, from } = form.value;
			const name = nameOf(pair);
			const attempted = await attempt(visit, form.typed, () =>
				run(
					visit.programme.handle,
					authorOf(visit),
					decisionCommands["likeness-decided"],
					{ about: "pair", ...name, decision, seen },
					{ id: operation },
				),
			);
			return attempted.done ? afterDeciding(visit, pair, decision, from) : pairPage(visit, attempted.form, 422);
		},
	},
	{
		// A refused undoing is shown nowhere else: whoever opens its address comes to the list.
		method: "GET",
		path: `${decisionPath}/removal`,
		access: "people.link",
		handle: (visit) => seeOther(`${around(visit).people}/decisions`),
	},
	{
		method: "POST",
		path: `${decisionPath}/removal`,
		access: "people.link",
		handle: async (visit) => {
			const pair = await shownPair(visit);
			const form = await readForm(visit, undoForm);
			if (!form.ok) throw problem("decision-unknown");
			const done = await undoOnce(visit, form.value.operation, nameOf(pair));
			return seeOther(`${pageBefore(visit, pair, form.value.from)}?done=${done}`);
		},
	},
];

/** Somebody else may have undone it a moment ago: then it is as it was wanted. */
async function undoOnce(visit: ProgrammeVisit, operation: string, pair: PairName): Promise<"undone" | "undone-already"> {
	try {
		await run(visit.programme.handle, authorOf(visit), decisionCommands["decision-undone"], pair, { id: operation });
		return "undone";
	} catch (error) {
		if (error instanceof Problem && error.code === "people.decision-unknown") return "undone-already";
		throw error;
	}
}

function pageBefore(visit: ProgrammeVisit, pair: PairToDecide, from: string): string {
	const { people } = around(visit);
	if (from === "decisions") return `${people}/decisions`;
	const { one, other } = nameOf(pair);
	return pathOfPair({ people }, one, other);
}

/** Through the queue to the pair after this one; whoever came from elsewhere goes back there. */
async function afterDeciding(visit: ProgrammeVisit, pair: PairToDecide, decision: string, from: string): Promise<Response> {
	const { people } = around(visit);
	const name = nameOf(pair);
	if (from === "person") return seeOther(`${people}/${name.one}?done=${decision}`);
	if (from === "decisions") return seeOther(`${people}/decisions`);
	const last = new URLSearchParams({ done: decision, last: `${name.one} ${name.other}` });
	const [next] = await readQueue(visit.programme.handle.db, visit.viewer.areas, { after: name, limit: 1 });
	return seeOther(`${next ? pathOfPair({ people }, next.one.id, next.other.id) : `${people}/review`}?${last}`);
}

async function shownPair(visit: ProgrammeVisit): Promise<PairToDecide> {
	const { one = "", other = "" } = visit.params;
	const pair = await readPair(visit.programme.handle.db, visit.viewer.areas, one, other);
	if (!pair) throw problem("unknown");
	return pair;
}

async function pairPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const { db, clock } = visit.programme.handle;
	const { viewer, url } = visit;
	const pair = await shownPair(visit);
	const name = nameOf(pair);
	const reports = [name.one, name.other];
	const [progress, row, [next], meetings, children] = await Promise.all([
		readProgress(db, viewer.areas, name, { account: viewer.account, day: today(clock) }),
		readLikeness(db, name),
		readQueue(db, viewer.areas, { after: name, limit: 1 }),
		viewer.can("activities.read") ? readMeetings(db, viewer.areas, reports) : [],
		viewer.can("children.read") ? readChildren(db, viewer.areas, reports) : [],
	]);
	const decidedBy = row?.decided_by ?? null;
	const names = await accountNames(db, [decidedBy]);
	const surroundings = around(visit);
	return page(
		<PairPage
			around={surroundings}
			pair={pair}
			whereabouts={{ meetings, children }}
			mayImport={viewer.can("registers.import")}
			progress={progress}
			next={next ? pathOfPair(surroundings, next.one.id, next.other.id) : `${surroundings.people}/review`}
			seen={row?.decided_seq ? String(row.decided_seq) : ""}
			decidedBy={decidedBy && (names.get(decidedBy) ?? decidedBy)}
			from={form.typed.from ?? url.searchParams.get("from") ?? ""}
			form={form}
			operations={[newId(), newId()]}
			notice={noticeOf(visit)}
			last={await lastDecision(visit)}
		/>,
		status,
	);
}

const notices = { undone: "done-undone", "undone-already": "done-undone-already" } as const;

function noticeOf({ url, language }: ProgrammeVisit): string | null {
	const done = url.searchParams.get("done") ?? "";
	return Object.hasOwn(notices, done) ? speak(words, language)(notices[done as keyof typeof notices]) : null;
}

function nameOf({ one, other }: PairToDecide): PairName {
	return { one: one.report.id, other: other.report.id };
}
