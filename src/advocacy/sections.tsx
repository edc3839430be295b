import { advocacy as words } from "#words/advocacy";
import type { PageContext } from "../shared/office/index.ts";
import { speak } from "../shared/words.ts";

const sections = ["meetings", "asks", "commitments", "documents"] as const;
type Section = (typeof sections)[number];

/** The four lists of advocacy, each a tap away from the others. */
export function Sections({ context: { language, office }, current }: { readonly context: PageContext; readonly current: Section }) {
	const t = speak(words, language);
	return (
		<nav class="sections" aria-label={t("advocacy")}>
			<ul>
				{sections.map((section) => (
					<li key={section}>
						<a href={`${office}/${section}`} aria-current={section === current ? "page" : undefined}>
							{t(section)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
