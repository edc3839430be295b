import { casePage as words } from "#words/children";
import { formatDate, speak } from "../../../shared/words.ts";
import { type Happened, happenedIn } from "./happened.ts";
import { Section, type ShownCase } from "./section.tsx";

/** Entries that stand open, the latest; the rest are a tap away. */
const latest = 10;

/** All that happened, in one order: what, when and who wrote it. */
export function Timeline(shown: ShownCase) {
	const { language, document } = shown;
	const t = speak(words, language);
	const all = happenedIn(document, language);
	const older = all.slice(latest);
	return (
		<Section id="timeline" title={t("timeline")}>
			<Stretch {...{ shown, happened: all.slice(0, latest) }} />
			{older.length > 0 && (
				<details>
					<summary>{t("older", { count: older.length })}</summary>
					<Stretch {...{ shown, happened: older }} />
				</details>
			)}
		</Section>
	);
}

function Stretch({ shown: { language }, happened }: { readonly shown: ShownCase; readonly happened: readonly Happened[] }) {
	return (
		<ol class="timeline">
			{happened.map(({ on, what, by }, place) => (
				<li key={place}>
					<time dateTime={on}>{formatDate(language, on)}</time>
					<p>
						{what} {by && <span class="soft">· {by}</span>}
					</p>
				</li>
			))}
		</ol>
	);
}
