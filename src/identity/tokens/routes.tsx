import { tokens as words } from "#words/identity";
import { today } from "../../shared/clock.ts";
import { page, seeOther } from "../../shared/http/index.ts";
import { installationOffice } from "../../shared/office/index.ts";
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
	const { view, form } = installationOffice<OfficeVisit>(installation);

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

	return [
		view("tokens", "signed-in", tokensPage),
		...form({
			command: tokenCommands["token-made"],
			to: "tokens",
			page: tokensPage,
			once: {
				make: newToken,
				input: ({ digest }) => ({ digest }),
				show: (visit, made) => (made ? page(<MadeTokenPage {...{ visit }} token={made.token} />) : seeOther("/office/tokens")),
			},
		}),
		...form({
			command: tokenCommands["token-revoked"],
			at: "tokens/:id/revocation",
			page: revocationPage,
			done: () => "tokens?done=revoked",
		}),
	];
}
