import { people as peopleWords, person as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { OfficePage } from "../../shared/ui/index.ts";
import { formatMoment, speak } from "../../shared/words.ts";
import type { Withdrawn } from "./withdrawn.ts";

/** What an address leads to that was good until the report behind it was taken back. */
export async function withdrawnPage(visit: ProgrammeVisit, { report, at, by, stillHere }: Withdrawn) {
	const { frame, language, office } = contextOf(visit);
	const who = await accountNames(visit.programme.handle.db, [by]);
	const t = speak(words, language);
	const people = `${office}/people`;
	const name = by && (who.get(by) ?? by);
	const moment = formatMoment(language, at);
	return (
		<OfficePage frame={frame} title={writeName(report.name)} back={{ href: people, label: speak(peopleWords, language)("people") }}>
			<p>{name ? t("withdrawn-by", { who: name, moment }) : t("withdrawn", { moment })}</p>
			{stillHere ? (
				<p>
					<a href={`${people}/${stillHere}`}>{t("withdrawn-still-here")}</a>
				</p>
			) : (
				<p>{t("withdrawn-nobody")}</p>
			)}
		</OfficePage>
	);
}
