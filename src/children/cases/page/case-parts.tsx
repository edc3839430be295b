import { casePage as words } from "#words/children";
import { speak } from "../../../shared/words.ts";
import { Moves, Referrals, Visits } from "./following.tsx";
import { Barriers, Functioning, SchoolingSection } from "./learning.tsx";
import { Notes, SensitiveNotes } from "./notes.tsx";
import { ServiceConsents, Team } from "./people.tsx";
import { Placements } from "./placements.tsx";
import { Plan } from "./plan.tsx";
import { Section, type ShownCase, WayLinks } from "./section.tsx";
import { Timeline } from "./timeline.tsx";

/** All that is on record of a case, what is needed most often first. */
export function CaseParts(shown: ShownCase) {
	return (
		<>
			<Plan {...shown} />
			<Placements {...shown} />
			<Visits {...shown} />
			<Referrals {...shown} />
			<Barriers {...shown} />
			<SchoolingSection {...shown} />
			<Functioning {...shown} />
			<Moves {...shown} />
			<ServiceConsents {...shown} />
			<Team {...shown} />
			<Notes {...shown} />
			<SensitiveNotes {...shown} />
			<Timeline {...shown} />
		</>
	);
}

interface OtherStepsProps {
	readonly shown: ShownCase;
	/** Whether the viewer may open a closed case again, as they may write in it while it is open. */
	readonly mayReopen: boolean;
}

/** What is seldom done with a case as a whole. */
export function OtherSteps({ shown: { language, document, here, mayWrite, maySupervise }, mayReopen }: OtherStepsProps) {
	const t = speak(words, language);
	const ways = [
		mayReopen && document.closed && { href: `${here}/reopening`, label: t("reopen") },
		mayWrite && !document.hold && { href: `${here}/hold`, label: t("hold") },
		mayWrite && { href: `${here}/closing`, label: t("close") },
		maySupervise && { href: `${here}/merging`, label: t("merge") },
	];
	if (!ways.some(Boolean)) return null;
	return (
		<Section id="more" title={t("more")}>
			<WayLinks ways={ways} />
		</Section>
	);
}
