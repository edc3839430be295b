import { ui as words } from "#words/shared";
import { type Language, speak } from "../words.ts";
import type { Way } from "./frame.ts";

/** The way back: one link to the page above, or the pages above in a row. */
export function Trail({ language, back, trail }: { readonly language: Language; readonly back?: Way; readonly trail?: readonly Way[] }) {
	if (trail && trail.length > 1) {
		return (
			<nav class="trail" aria-label={speak(words, language)("trail")}>
				<ol>
					{trail.map(({ href, label }) => (
						<li key={href}>
							<a href={href}>{label}</a>
						</li>
					))}
				</ol>
			</nav>
		);
	}
	const above = trail?.[0] ?? back;
	if (!above) return null;
	return (
		<p class="trail">
			<a class="back" href={above.href}>
				{above.label}
			</a>
		</p>
	);
}
