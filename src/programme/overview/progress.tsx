import { start as words } from "#words/programme";
import { type Language, speak } from "../../shared/words.ts";
import { allSteps, type FirstStep, type NextStep } from "../start/steps.ts";

/** How far one is through the pages that start a programme. */
export function Progress({ language, step }: { readonly language: Language; readonly step: FirstStep | NextStep }) {
	const at = allSteps.indexOf(step) + 1;
	return (
		<div class="progress">
			<p class="soft">{speak(words, language)("step-of", { step: at, of: allSteps.length })}</p>
			<progress value={at} max={allSteps.length} aria-hidden="true" />
		</div>
	);
}
