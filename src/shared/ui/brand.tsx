import { ui as words } from "#words/shared";
import type { Language } from "../words.ts";
import { speak } from "../words.ts";
import { still } from "./still.tsx";

/** The mark: two bars of one length, the sign for equal. */
const Mark = still(
	<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
		<rect class="mark-ground" width="32" height="32" rx="9" />
		<rect class="mark-sign" x="7" y="10" width="18" height="4.5" rx="2.25" />
		<rect class="mark-sign" x="7" y="17.5" width="18" height="4.5" rx="2.25" />
	</svg>,
);

export function Brand({ language, href }: { readonly language: Language; readonly href: string }) {
	return (
		<a class="brand" href={href}>
			<Mark />
			<span>{speak(words, language)("brand")}</span>
		</a>
	);
}
