import { tokens as words } from "#words/identity";
import { today } from "../../shared/clock.ts";
import { page, readTyped, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf, officeBelow, refusalIn } from "../../shared/office/index.ts";
import type { FormState, Option } from "../../shared/ui/index.ts";
import { type Language, sayPlain } from "../../shared/words.ts";
import { areaNames, choicesWithin, type IdentityRouteOptions } from "../area-choices.ts";
import { problem } from "../problems.ts";
import type { Identity } from "../sign-in/sessions.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { tokenCommands } from "./commands.ts";
import { MadeTokenPage, RevocationPage, TokensPage } from "./pages.tsx";
import { listTokens, newToken, readToken } from "./store.ts";

export interface TokenRouteOptions extends IdentityRouteOptions {
	/** Programmes are listed below identity, so they come from outside. */
	programmeChoices(language: Language): readonly Option[];
}

/** Everybody makes tokens for their own account, and ends them. */
export function tokenRoutes({ installation }: Identity, options: TokenRouteOptions): readonly OfficeRoute[] {
	const { view, form } = officeBelow<OfficeVisit>({ base: "/office", handleOf: () => installation, officeOf: () => "/office" });

	async function tokensPage(visit: OfficeVisit, form: FormState) {
		const { language, viewer } = visit;
		return (
			<TokensPage
				{...{ visit, form }}
				today={today(installation.clock)}
				tokens={await listTokens(installation.db, viewer.account)}
				programmes={options.programmeChoices(language)}
				areas={choicesWithin(options, language, viewer.areas)}
				areaNames={(areas) => areaNames(options, language, areas)}
				notice={sayPlain(words, `done-${visit.url.searchParams.get("done") ?? ""}`, language)}
			/>
		);
	}

	async function revocationPage(visit: OfficeVisit, form: FormState) {
		const token = await readToken(installation.db, visit.params.id ?? "");
		if (token?.account !== visit.viewer.account) throw problem("token-unknown");
		return <RevocationPage {...{ visit, form, token }} />;
	}

	/** No pair of a form: the answer is the page that shows the secret, once. */
	async function make(visit: OfficeVisit): Promise<Response> {
		const { operation = "", ...typed } = await readTyped(visit);
		const { token, digest } = newToken();
		try {
			const input = { ...typed, id: newId(), digest };
			const { repeated } = await run(installation, authorOf(visit), tokenCommands["token-made"], input as never, { id: operation });
			return repeated ? seeOther("/office/tokens") : page(<MadeTokenPage {...{ visit, token }} />);
		} catch (refused) {
			return page(await tokensPage(visit, { typed, errors: refusalIn(refused, visit), operation: newId() }), 422);
		}
	}

	return [
		view("tokens", "signed-in", tokensPage),
		{ method: "POST", path: "/office/tokens", access: "signed-in", handle: make },
		...form({
			command: tokenCommands["token-revoked"],
			at: "tokens/:id/revocation",
			page: revocationPage,
			done: () => "tokens?done=revoked",
		}),
	];
}
