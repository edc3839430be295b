import * as v from "valibot";
import { form as words } from "#words/children";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { authorOf } from "../shared/office/index.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { dayField, siteField } from "./child-form.ts";
import { becauseForm } from "./child-routes.tsx";
import { childrenCommands } from "./commands.ts";
import { AccessWithdrawalPage, NewAccessPage } from "./form-pages.tsx";
import { problem } from "./problems.ts";
import { educations } from "./schema.ts";
import { shownChild, toChild } from "./shown-child.ts";
import { around } from "./surroundings.ts";

const accessForm = v.object({
	operation: operationField,
	obtainedOn: dayField("obtained-missing"),
	education: v.pipe(v.optional(v.string(), ""), v.picklist(educations, "education-missing")),
	site: siteField,
});

export const accessRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/children/:child/access/new",
		access: "children.write",
		handle: (visit) => accessPage(visit, freshForm),
	},
	{
		// A refused form is shown at the address it was sent to; whoever opens that address anew comes to the form.
		method: "GET",
		path: "/office/:programme/children/:child/access",
		access: "children.write",
		handle: (visit) => seeOther(`${visit.url.pathname}/new`),
	},
	{
		method: "POST",
		path: "/office/:programme/children/:child/access",
		access: "children.write",
		handle: async (visit) => {
			const child = await shownChild(visit);
			const form = await readForm(visit, accessForm);
			if (!form.ok) return accessPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...access } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				run(
					visit.programme.handle,
					authorOf(visit),
					childrenCommands["access-recorded"],
					{ ...access, id: newId(), child: child.id },
					{ id: operation },
				),
			);
			return attempted.done ? toChild(visit, child.id, "access") : accessPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/children/:child/access/:access/withdrawal",
		access: "children.write",
		handle: (visit) => withdrawalPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/children/:child/access/:access/withdrawal",
		access: "children.write",
		handle: async (visit) => {
			const { child, access } = await shownAccess(visit);
			const form = await readForm(visit, becauseForm);
			if (!form.ok) return withdrawalPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, because } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				run(visit.programme.handle, authorOf(visit), childrenCommands["access-withdrawn"], { id: access.id, because }, { id: operation }),
			);
			return attempted.done ? toChild(visit, child.id, "access-withdrawn") : withdrawalPage(visit, attempted.form, 422);
		},
	},
];

async function shownAccess(visit: ProgrammeVisit) {
	const child = await shownChild(visit);
	const access = child.accesses.find(({ id }) => id === visit.params.access);
	if (!access) throw problem("access-unknown");
	return { child, access };
}

async function accessPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const child = await shownChild(visit);
	return page(<NewAccessPage around={await around(visit)} form={form} child={child} operation={newId()} />, status);
}

async function withdrawalPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const shown = await shownAccess(visit);
	return page(<AccessWithdrawalPage around={await around(visit)} form={form} {...shown} operation={newId()} />, status);
}
