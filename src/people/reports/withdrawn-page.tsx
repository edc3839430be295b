import { person as words } from "#words/people";
import { writeName } from "../../particulars/name.ts";
import { OfficePage } from "../../shared/ui/index.ts";
import { formatMoment, speak } from "../../shared/words.ts";
import type { Surroundings } from "../review/surroundings.ts";
import type { Withdrawn } from "./withdrawn.ts";

interface WithdrawnPageProps extends Withdrawn {
	readonly around: Surroundings;
	readonly who: ReadonlyMap<string, string>;
}

/** What an address leads to that was good until the report behind it was taken back. */
export function WithdrawnPage({ around, who, report, at, by, stillHere }: WithdrawnPageProps) {
	const { frame, language, people, peopleLabel } = around;
	const t = speak(words, language);
	const name = by && (who.get(by) ?? by);
	const moment = formatMoment(language, at);
	return (
		<OfficePage frame={frame} title={writeName(report.name)} back={{ href: people, label: peopleLabel }}>
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
