import * as v from "valibot";
import { enrolment as enrolmentWords, identity as words } from "#words/identity";
import { operationField, page, readForm, sayErrors, seeOther, type Visit } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { Problem } from "../../shared/problem.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { asPrinted } from "../codes.ts";
import { newPasswordFaults, newPasswordFields } from "../password-form.ts";
import type { Account } from "../schema.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { afterPassword, signIn } from "../sign-in/ways.ts";
import type { PublicRoute } from "../visit.ts";
import { enrol, requireEnrolment } from "./enrolment.ts";
import { EnrolmentCodePage, EnrolPage } from "./pages.tsx";

const codeForm = v.object({ enrolmentCode: v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("enrolment-code-missing")) });
const enrolForm = v.object({ operation: operationField, ...newPasswordFields });

/** How somebody without an e-mail address comes in for the first time: with the code that an administrator printed for them. */
export function enrollingRoutes(identity: Identity): readonly PublicRoute[] {
	const { installation } = identity;
	const codeOf = (visit: Visit) => visit.params.code ?? "";

	function codePage(visit: Visit, form: FormState, status = 200): Response {
		return page(<EnrolmentCodePage language={visit.language} form={form} />, status);
	}

	function enrolPage(visit: Visit, account: Account, form: FormState, status = 200): Response {
		const path = visit.url.pathname;
		return page(<EnrolPage language={visit.language} form={form} path={path} operation={newId()} account={account} />, status);
	}

	async function typeCode(visit: Visit): Promise<Response> {
		const form = await readForm(visit, codeForm);
		const refuse = (errors: Readonly<Record<string, string>>) =>
			codePage(visit, sayErrors({ typed: form.typed, errors }, enrolmentWords, visit.language), 422);
		if (!form.ok) return refuse(form.errors);
		const code = asPrinted(form.value.enrolmentCode);
		try {
			await requireEnrolment(installation, installation.db, code);
		} catch (error) {
			if (error instanceof Problem) return refuse({ enrolmentCode: "enrolment-code-wrong" });
			throw error;
		}
		return seeOther(`/enrol/${code}`);
	}

	async function choose(visit: Visit): Promise<Response> {
		const account = await requireEnrolment(installation, installation.db, codeOf(visit));
		const form = await readForm(visit, enrolForm);
		const refuse = (errors: Readonly<Record<string, string>>) =>
			enrolPage(visit, account, sayErrors({ typed: form.typed, errors }, words, visit.language), 422);
		if (!form.ok) return refuse(form.errors);
		const { operation, password, repeated } = form.value;
		const faults = newPasswordFaults({ userName: account.userName, password, repeated });
		if (faults) return refuse(faults);
		await enrol(installation, operation, codeOf(visit), password);
		return afterPassword(identity, await signIn(identity, visit, account.userName, password), "/office");
	}

	return [
		{ method: "GET", path: "/enrol", access: "public", handle: (visit) => codePage(visit, freshForm) },
		{ method: "POST", path: "/enrol", access: "public", handle: typeCode },
		{
			method: "GET",
			path: "/enrol/:code",
			access: "public",
			handle: async (visit) => enrolPage(visit, await requireEnrolment(installation, installation.db, codeOf(visit)), freshForm),
		},
		{ method: "POST", path: "/enrol/:code", access: "public", handle: choose },
	];
}
