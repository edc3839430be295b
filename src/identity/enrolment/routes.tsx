import * as v from "valibot";
import { enrolment as words } from "#words/identity";
import { page, readForm, readTyped, sayErrors, seeOther, type Visit } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { refusalIn } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { asPrinted } from "../codes.ts";
import type { Account } from "../schema.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { afterPassword, home, signIn } from "../sign-in/ways.ts";
import type { PublicRoute } from "../visit.ts";
import { enrolmentCommands } from "./commands.ts";
import { requireEnrolment } from "./enrolment.ts";
import { EnrolmentCodePage, EnrolPage } from "./pages.tsx";

const codeForm = v.object({ enrolmentCode: v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("enrolment-code-missing")) });

/** How somebody without an e-mail address comes in for the first time: with the code that an administrator printed for them. */
export function enrollingRoutes(identity: Identity): readonly PublicRoute[] {
	const { installation } = identity;
	const enrolmentOf = (code = "") => requireEnrolment(installation, installation.db, code);

	function codePage(visit: Visit, form: FormState, status = 200): Response {
		return page(<EnrolmentCodePage language={visit.language} form={form} />, status);
	}

	function enrolPage({ language, url }: Visit, account: Account, form: FormState, status = 200): Response {
		return page(<EnrolPage language={language} path={url.pathname} form={{ ...form, operation: newId() }} account={account} />, status);
	}

	async function typeCode(visit: Visit): Promise<Response> {
		const form = await readForm(visit, codeForm);
		const refuse = (errors: Readonly<Record<string, string>>) =>
			codePage(visit, sayErrors({ typed: form.typed, errors }, words, visit.language), 422);
		if (!form.ok) return refuse(form.errors);
		const code = asPrinted(form.value.enrolmentCode);
		try {
			await enrolmentOf(code);
		} catch (error) {
			if (error instanceof Problem) return refuse({ enrolmentCode: "enrolment-code-wrong" });
			throw error;
		}
		return seeOther(`/enrol/${code}`);
	}

	async function choose(visit: Visit): Promise<Response> {
		const { code = "" } = visit.params;
		const account = await enrolmentOf(code);
		const { operation = "", password = "", repeated } = await readTyped(visit);
		const holder = { account: account.id, device: "enrolment code", areas: [], can: () => false };
		const chosen = { account: account.id, code, password, repeated };
		try {
			await run(installation, holder, enrolmentCommands.enrolled, chosen, { id: operation });
		} catch (refused) {
			return enrolPage(visit, account, { typed: {}, errors: refusalIn(refused, visit) }, 422);
		}
		return afterPassword(identity, await signIn(identity, visit, account.userName, password), home);
	}

	return [
		{ method: "GET", path: "/enrol", access: "public", handle: (visit) => codePage(visit, freshForm) },
		{ method: "POST", path: "/enrol", access: "public", handle: typeCode },
		{
			method: "GET",
			path: "/enrol/:code",
			access: "public",
			handle: async (visit) => enrolPage(visit, await enrolmentOf(visit.params.code), freshForm),
		},
		{ method: "POST", path: "/enrol/:code", access: "public", handle: choose },
	];
}
