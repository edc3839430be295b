import { settleIntake } from "../people/index.ts";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../programme/index.ts";
import { page, readTyped, seeOther, type Typed } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../shared/office/index.ts";
import { caseAccessRoutes } from "./accesses/routes.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import { boardRoutes } from "./cases/board/routes.ts";
import { caseRoutes } from "./cases/routes.ts";
import { summaryPage } from "./cases/summary/page.tsx";
import { isUnchanged } from "./child-form.ts";
import { childPage } from "./child-page.tsx";
import { childrenCommands } from "./commands.ts";
import { accessPage, accessWithdrawalPage, correctionPage, newChildPage, withdrawalPage } from "./form-pages.tsx";
import { childrenPage } from "./list-page.tsx";
import { listRoutes } from "./lists/routes.ts";
import { shownAccess, shownChild } from "./shown-child.ts";
import { childOfPerson } from "./store.ts";
import { readAnswers } from "./typed-child.ts";

export const childrenRoutes: readonly ProgrammeRoute[] = [
	view("children", "children.read", childrenPage),
	view("children/new", "children.write", (visit, form) => newChildPage(visit, form)),
	{ method: "POST", path: "/office/:programme/children", access: "children.write", handle: register },
	...calendarRoutes,
	...caseAccessRoutes,
	...listRoutes,
	...boardRoutes,
	view("children/:child", "children.read", childPage),
	...caseRoutes,
	view("children/:child/summary", "children.read", summaryPage),
	...form({
		command: childrenCommands["child-corrected"],
		at: "children/:child/correction",
		// Before anything is found wrong with it: it stands like this already.
		unchanged: async (visit, typed) => {
			const child = await shownChild(visit);
			return isUnchanged(typed, child) ? `children/${child.id}?done=unchanged` : null;
		},
		input: async (visit, typed) => {
			const child = await shownChild(visit);
			return { ...(await readAnswers(visit, typed, child)), id: child.id };
		},
		page: correctionPage,
		done: ({ child }) => `children/${child}?done=corrected`,
	}),
	...form({
		command: childrenCommands["child-withdrawn"],
		at: "children/:child/withdrawal",
		input: ({ params }) => ({ id: params.child }),
		page: withdrawalPage,
		done: () => "children?done=withdrawn",
	}),
	...form({
		command: childrenCommands["access-recorded"],
		at: "children/:child/access/new",
		to: "children/:child/access",
		page: accessPage,
		done: (_, { params }) => `children/${params.child}?done=access`,
	}),
	...form({
		command: childrenCommands["access-withdrawn"],
		at: "children/:child/access/:access/withdrawal",
		input: async (visit) => ({ id: (await shownAccess(visit)).access.id }),
		page: accessWithdrawalPage,
		done: ({ child }) => `children/${child}?done=access-withdrawn`,
	}),
];

/** Somebody typed may be on record already: then the person who typed says first who it is. */
async function register(visit: ProgrammeVisit): Promise<Response> {
	const typed = await readTyped(visit);
	const { operation = "", ...answers } = typed;
	const { handle } = visit.programme;
	const settled = await settleIntake(visit, typed);
	const known = settled.outcome === "known" ? await childOfPerson(handle.db, visit.viewer.areas, settled.person) : null;
	const path = `${officeOf(visit)}/children`;
	if (known) return seeOther(`${path}/${known}?done=known`);
	const findings = settled.outcome === "ask" ? settled.findings : null;
	const again = async (errors: Typed) => page(await newChildPage(visit, { typed: answers, errors, operation: newId() }, findings), 422);
	try {
		const child = { ...(await readAnswers(visit, answers, null)), id: newId() };
		if (settled.outcome === "ask") return again({ ...settled.errors });
		const input =
			settled.outcome === "known"
				? { ...child, report: null, person: settled.person }
				: { ...child, different: [...settled.answer.different], unsure: [...settled.answer.unsure] };
		const { result } = await run(handle, authorOf(visit), childrenCommands["child-registered"], input, { id: operation });
		return seeOther(`${path}/${result.child}?done=registered`);
	} catch (refused) {
		return again(refusalIn(refused, visit));
	}
}
