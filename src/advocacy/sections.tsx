import { LinkButton } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import type { Surroundings } from "./surroundings.ts";
import { words } from "./words.ts";

export const sections = ["meetings", "asks", "commitments", "documents"] as const;
export type Section = (typeof sections)[number];

/** The four lists of advocacy, each a step away from the others. */
export function Sections({ around: { language, office }, current }: { readonly around: Surroundings; readonly current: Section }) {
	const t = speak(words, language);
	return (
		<nav class="actions" aria-label={t("advocacy")}>
			{sections
				.filter((section) => section !== current)
				.map((section) => (
					<LinkButton key={section} tone="quiet" href={`${office}/${section}`}>
						{t(section)}
					</LinkButton>
				))}
		</nav>
	);
}
