import type { Choices } from "../../indicators/index.ts";
import { OfficePage, Table, Written } from "../../shared/ui/index.ts";
import { formatDate } from "../../shared/words.ts";
import { EarlierPosition } from "../figure/list-page.tsx";
import { Paging } from "../rows/pages.tsx";
import { address, type Surroundings } from "../surroundings.ts";
import type { AvoidedLine, AvoidedPeople } from "./avoided-people.ts";

interface AvoidedPeopleProps {
	readonly around: Surroundings;
	readonly choices: Choices;
	readonly place: AvoidedLine;
	readonly avoided: AvoidedPeople;
	readonly isFirst: boolean;
	readonly next: string | undefined;
}

/** The people of one line of the double counts avoided; what lies outside the viewer's areas is counted and not shown. */
export function AvoidedPeoplePage({ around, choices, place, avoided, isFirst, next }: AvoidedPeopleProps) {
	const { frame, office, asOf, labels } = around;
	const { t, language } = labels;
	const home = `${office}/figures`;
	const path = `${home}/overlap/ledger/people`;
	const { all, within, people } = avoided;
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
			<EarlierPosition around={around} to={address(path, { ...place })} />
			<p>{t("avoided-people-intro", { counted: labels.pillar(place.counted, choices), met: labels.pillar(place.met, choices) })}</p>
			<p>
				{t("rows-all", { count: all })} {all > within && t("rows-outside", { count: all - within })}
			</p>
			<Table
				caption={t("avoided-people-caption")}
				columns={[{ label: t("name") }, { label: t("avoided-people-day"), short: true }]}
				rows={people.map(({ person, name, day }) => ({
					key: person,
					cells: [asOf === undefined ? <a href={`${office}/people/${person}`}>{said(name)}</a> : said(name), formatDate(language, day)],
				}))}
				empty={t("no-rows")}
			/>
			<Paging language={language} t={t("first-page")} first={address(path, { ...place, asOf })} isFirst={isFirst} next={next} />
		</OfficePage>
	);
}
