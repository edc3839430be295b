import { page, readTyped, type Visit } from "../../shared/http/index.ts";
import { idFrom, isId, newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { refusalIn } from "../../shared/office/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { accountCommands } from "../accounts/commands.ts";
import type { Identity } from "../sign-in/sessions.ts";
import { afterPassword, home, signIn } from "../sign-in/ways.ts";
import type { PublicRoute } from "../visit.ts";
import { requireSetUpLink } from "./link.ts";
import { SetUpPage } from "./page.tsx";

/** The first start: the holder of the link makes the first administrator. */
export function setUpRoutes(identity: Identity): readonly PublicRoute[] {
	const { installation } = identity;
	const path = "/set-up/:token";

	async function linkOf({ params }: Visit): Promise<string> {
		const { token = "" } = params;
		await requireSetUpLink(installation, installation.db, token);
		return token;
	}

	async function setUp(visit: Visit): Promise<Response> {
		const setUpLink = await linkOf(visit);
		const { operation = "", displayName = "", userName = "", password = "", repeated } = await readTyped(visit);
		// Sent twice at once, both are the same account.
		const id = isId(operation) ? idFrom(operation, "administrator") : newId();
		// The link gives its holder one right, to make this account, and nothing else; the account is their own.
		const holder = { account: id, device: "set-up link", areas: [""], can: (permission: string) => permission === "accounts.manage" };
		const chosen = { id, displayName, userName, password, repeated, setUpLink, temporary: false };
		const administrator = { ...chosen, administers: true };
		try {
			await run(installation, holder, accountCommands["account-created"], administrator, { id: operation });
		} catch (refused) {
			const errors = refusalIn(refused, visit, { "identity.user-name-taken": "userName" });
			return setUpPage(visit, { typed: { displayName, userName }, errors }, 422);
		}
		return afterPassword(identity, await signIn(identity, visit, userName, password), home);
	}

	return [
		{
			method: "GET",
			path,
			access: "public",
			handle: async (visit) => {
				await linkOf(visit);
				return setUpPage(visit, freshForm);
			},
		},
		{ method: "POST", path, access: "public", handle: setUp },
	];
}

function setUpPage({ language, url }: Visit, form: FormState, status = 200): Response {
	return page(<SetUpPage language={language} path={url.pathname} form={{ ...form, operation: newId() }} />, status);
}
