import { consents as words } from "#words/consent";
import type { PageContext } from "../shared/office/index.ts";
import { speak } from "../shared/words.ts";

const sections = ["consents", "works", "withdrawals"] as const;

/** The lists of this part of the office beside one another. */
export function Sections({ context, current }: { readonly context: PageContext; readonly current: (typeof sections)[number] }) {
	const t = speak(words, context.language);
	return (
		<nav class="sections" aria-label={t("consents")}>
			<ul>
				{sections.map((section) => (
					<li key={section}>
						<a
							href={`${context.office}/consents${section === "consents" ? "" : `/${section}`}`}
							aria-current={section === current ? "page" : undefined}
						>
							{t(section)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
