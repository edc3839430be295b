import * as v from "valibot";
import { imports as words } from "#words/activities";
import { accountNames, orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import type { RegisterImport } from "../schema.ts";
import { readSession } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { draftPage } from "./draft-routes.tsx";
import { ImportPage } from "./import-page.tsx";
import { undoImport } from "./imports.ts";
import { ImportsPage, WithdrawalPage } from "./pages.tsx";
import { readingOf, shownImport } from "./shown-import.ts";
import { listImports } from "./uploads.ts";

const pageSize = 50;

const withdrawalForm = v.object({ operation: operationField });

const notices = { imported: "done-imported", undone: "done-undone", "thrown-away": "done-thrown-away", read: "done-read" } as const;

export const importRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/imports",
		access: "registers.import",
		handle: async (visit) => {
			const { db } = visit.programme.handle;
			const after = visit.url.searchParams.get("after") ?? "";
			const found = await listImports(db, visit.viewer, { ...(after && { after }), limit: pageSize + 1 });
			const imports = found.slice(0, pageSize);
			const names = await accountNames(
				db,
				imports.map((one) => one.uploadedBy),
			);
			const last = found.length > pageSize ? imports.at(-1)?.id : undefined;
			return page(
				<ImportsPage
					around={await around(visit)}
					imports={imports}
					names={names}
					isFirst={!after}
					next={last && `?after=${last}`}
					notice={noticeOf(visit)}
				/>,
			);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/imports/:import",
		access: "registers.import",
		handle: async (visit) => {
			const shown = await shownImport(visit);
			return shown.state === "draft" ? draftPage(visit, shown, freshForm) : importPage(visit, shown);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/imports/:import/withdrawal",
		access: "registers.import",
		handle: async (visit) => withdrawalPage(visit, await shownImport(visit), freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/imports/:import/withdrawal",
		access: "registers.import",
		handle: async (visit) => {
			const shown = await shownImport(visit);
			const form = await readForm(visit, withdrawalForm);
			if (!form.ok) return withdrawalPage(visit, shown, sayErrors(form, words, visit.language), 422);
			const attempted = await attempt(visit, form.typed, () =>
				undoImport(visit.programme.handle, orderOf(visit, form.value.operation), shown.id),
			);
			if (!attempted.done) return withdrawalPage(visit, shown, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/imports/${shown.id}?done=undone`);
		},
	},
];

function noticeOf(visit: ProgrammeVisit): string | null {
	const done = visit.url.searchParams.get("done") ?? "";
	return Object.hasOwn(notices, done) ? speak(words, visit.language)(notices[done as keyof typeof notices]) : null;
}

async function importPage(visit: ProgrammeVisit, shown: RegisterImport): Promise<Response> {
	const { db } = visit.programme.handle;
	const names = await accountNames(db, [shown.uploadedBy]);
	const session = shown.session ? await readSession(db, visit.viewer.areas, shown.session) : null;
	return page(
		<ImportPage
			around={await around(visit)}
			shown={shown}
			uploader={shown.uploadedBy && (names.get(shown.uploadedBy) ?? shown.uploadedBy)}
			session={session}
			reading={await readingOf(visit, shown)}
			notice={noticeOf(visit)}
		/>,
	);
}

async function withdrawalPage(visit: ProgrammeVisit, shown: RegisterImport, form: FormState, status = 200): Promise<Response> {
	if (shown.state === "draft") throw problem("import-unknown");
	return page(<WithdrawalPage around={await around(visit)} shown={shown} form={form} operation={newId()} />, status);
}
