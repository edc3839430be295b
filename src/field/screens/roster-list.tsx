import { sessions as words } from "#words/field";
import type { SessionDocument } from "../../activities/roster/schema.ts";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";

interface RosterListProps {
	readonly people: SessionDocument["roster"];
	readonly came: ReadonlySet<string>;
	readonly tap: (report: string) => void;
}

/** Names to tap; what tells two of one name apart stands beside them. */
export function RosterList({ people, came, tap }: RosterListProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	if (people.length === 0) return null;
	return (
		<fieldset class="field roster">
			<legend class="hidden">{t("who-came")}</legend>
			{people.map(({ report, name, apart }) => (
				<label key={report}>
					<input type="checkbox" checked={came.has(report)} onChange={() => tap(report)} />
					<span>{name}</span>
					{apart && <span class="small">{[apart.born, apart.workplace, apart.phoneEnd].filter(Boolean).join(", ")}</span>}
				</label>
			))}
		</fieldset>
	);
}
