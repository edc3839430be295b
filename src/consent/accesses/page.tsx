import { accesses as words } from "#words/consent";
import { accountNames } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { isId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { OfficePage, Pager, Table } from "../../shared/ui/index.ts";
import { formatShortMoment, speak } from "../../shared/words.ts";
import { listConsents } from "../consents/lines.ts";
import { listAccesses } from "./store.ts";

const pageSize = 50;

/** Who read which consent record and when, for whoever answers for it: of all families, or of the one in the address. */
export async function accessesPage(visit: ProgrammeVisit) {
	const { frame, language, office, scope, today } = contextOf(visit);
	const { db } = visit.programme.handle;
	const { searchParams } = visit.url;
	const asked = searchParams.get("consent") ?? "";
	const page = Math.max(1, Math.min(1_000_000, Number.parseInt(searchParams.get("page") ?? "", 10) || 1));
	const found = await listAccesses(db, { consent: isId(asked) ? asked : null, from: (page - 1) * pageSize, most: pageSize + 1 });
	const shown = found.slice(0, pageSize);
	const accounts = await accountNames(
		db,
		shown.map(({ account }) => account),
	);
	const names = new Map((await listConsents(db, scope, today)).map(({ id, name }) => [id, writeName(name)]));
	const t = speak(words, language);
	const path = `${office}/consents`;
	const at = (number: number) => `?${new URLSearchParams({ ...(isId(asked) && { consent: asked }), page: String(number) })}`;
	return (
		<OfficePage frame={frame} title={t("accesses")} back={{ href: path, label: t("consents") }}>
			<p>{t("accesses-intro")}</p>
			{isId(asked) && (
				<p>
					{t("of-one", { name: names.get(asked) ?? t("somebody") })} <a href={`${path}/accesses`}>{t("show-all")}</a>
				</p>
			)}
			<Table
				caption={t("accesses-caption")}
				columns={[{ label: t("when") }, { label: t("who") }, { label: t("whose") }, { label: t("part") }]}
				rows={shown.map(({ id, consent, account, at, part }) => ({
					key: id,
					cells: [
						formatShortMoment(language, at),
						accounts.get(account) ?? account,
						names.has(consent) ? <a href={`${path}/${consent}`}>{names.get(consent)}</a> : t("somebody"),
						t(`part-${part}`),
					],
				}))}
				empty={t("nobody-yet")}
			/>
			<Pager
				language={language}
				previous={page > 1 ? at(page - 1) : undefined}
				next={found.length > pageSize ? at(page + 1) : undefined}
				where={t("page", { page })}
			/>
		</OfficePage>
	);
}
