import { readChoices } from "../../indicators/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { ListPager, OfficePage, Table, Written } from "../../shared/ui/index.ts";
import { formatShortDate } from "../../shared/words.ts";
import { address, afterIn, figuresContext, pageOf, readForPage, rowsOnPage } from "../office.ts";
import { EarlierPosition } from "../pieces.tsx";
import { type AvoidedLine, readAvoidedPeople } from "./avoided-people.ts";

/** The people of one line of the double counts avoided; what lies outside the viewer's areas is counted and not shown. */
export async function avoidedPeoplePage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { frame, office, asOf, labels } = context;
	const { handle } = visit.programme;
	const [line, after] = [lineIn(visit), afterIn(visit)];
	const query = { viewer: context, asOf, after, limit: readForPage };
	const [{ all, within, people }, choices] = await Promise.all([readAvoidedPeople(handle, line, query), readChoices(handle)]);
	const { shown, last } = pageOf(people);
	const { t, language } = labels;
	const home = `${office}/figures`;
	const path = `${home}/overlap/ledger/people`;
	const said = (name: string) => <Written on={language}>{name}</Written>;
	return (
		<OfficePage
			frame={frame}
			title={t("avoided-people")}
			trail={[
				{ href: address(home, { asOf }), label: t("figures") },
				{ href: address(`${home}/overlap`, { asOf }), label: t("overlap") },
				{ href: address(`${home}/overlap/ledger`, { asOf }), label: t("avoided-counts") },
			]}
		>
			<EarlierPosition context={context} to={address(path, { ...line })} />
			<p>{t("avoided-people-intro", { counted: labels.pillar(line.counted, choices), met: labels.pillar(line.met, choices) })}</p>
			<p>
				{t("rows-all", { count: all })} {all > within && t("rows-outside", { count: all - within })}
			</p>
			<Table
				caption={t("avoided-people-caption")}
				columns={[{ label: t("name") }, { label: t("avoided-people-day"), short: true }]}
				rows={shown.map(({ person, name, day }) => ({
					key: person,
					cells: [
						asOf === undefined ? <a href={`${office}/people/${person}`}>{said(name)}</a> : said(name),
						formatShortDate(language, day),
					],
				}))}
				empty={t("no-rows")}
			/>
			<ListPager language={labels.language} url={visit.url} next={last?.person} shown={shown.length} size={rowsOnPage} total={within} />
		</OfficePage>
	);
}

/** What names no line of the double counts avoided has nobody behind it. */
function lineIn({ url }: ProgrammeVisit): AvoidedLine {
	const [time = "", counted = "", met = ""] = ["time", "counted", "met"].map((name) => url.searchParams.get(name) ?? "");
	return { time, counted, met };
}
