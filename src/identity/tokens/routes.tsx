import { tokens as words } from "#words/identity";
import { today } from "../../shared/clock.ts";
import { page, seeOther } from "../../shared/http/index.ts";
import { installationOffice } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { inLanguage, sayPlain } from "../../shared/words.ts";
import { appointmentIn } from "../appointments/rules.ts";
import { areaNames, choicesWithin, type IdentityRouteOptions, programmesOf } from "../area-choices.ts";
import { problem } from "../problems.ts";
import { roles, withoutNarrow } from "../rules.ts";
import type { Identity } from "../sign-in/sessions.ts";
import type { OfficeRoute, OfficeVisit } from "../visit.ts";
import { tokenCommands } from "./commands.ts";
import { MadeTokenPage, RevocationPage, TokensPage } from "./pages.tsx";
import { isAtMost } from "./rules.ts";
import { listTokens, newToken, readToken } from "./store.ts";

/** Everybody makes tokens for their own account, and ends them. */
export function tokenRoutes({ installation }: Identity, options: IdentityRouteOptions): readonly OfficeRoute[] {
	const { view, form } = installationOffice<OfficeVisit>(installation);

	async function tokensPage(visit: OfficeVisit, form: FormState) {
		const { language, viewer } = visit;
		const standings = programmesOf(options, viewer).flatMap((programme) => appointmentIn(viewer, programme) ?? []);
		return (
			<TokensPage
				{...{ visit, form }}
				today={today(installation.clock)}
				tokens={await listTokens(installation.db, viewer.account)}
				programmes={programmesOf(options, viewer).map(({ slug, name }) => ({ value: slug, label: inLanguage(name, language) }))}
				roles={roles.filter((role) => standings.some((one) => isAtMost(role, one.role)))}
				areas={choicesWithin(options, language, withoutNarrow(standings.flatMap(({ areas }) => areas)))}
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
