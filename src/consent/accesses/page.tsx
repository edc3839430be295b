import { accesses as words } from "#words/consent";
import { accountNames } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { AccessesPage, accessesAsked, contextOf } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { listConsents } from "../consents/lines.ts";
import { listAccesses } from "./store.ts";

/** Who read which consent record and when, for the role that watches over them: of all families, or of the one in the address. */
export async function accessesPage(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	const { language, office, scope, today } = context;
	const { db } = visit.programme.handle;
	const asked = accessesAsked(visit.url, "consent");
	const found = await listAccesses(db, { consent: asked.record, from: asked.from, most: asked.most });
	const t = speak(words, language);
	return (
		<AccessesPage
			{...{ context, asked, t }}
			parameter="consent"
			back={{ href: `${office}/consents`, label: t("consents") }}
			accesses={found.map(({ consent, part, ...access }) => ({ ...access, record: consent, part: t(`part-${part}`) }))}
			accounts={
				await accountNames(
					db,
					found.map(({ account }) => account),
				)
			}
			names={new Map((await listConsents(db, scope, today)).map(({ id, name }) => [id, writeName(name)]))}
			partLabel={t("part")}
			said={{ ofOne: (name) => t("of-one", { name }), page: (page) => t("page", { page }) }}
		/>
	);
}
