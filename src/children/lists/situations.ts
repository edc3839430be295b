import { type ChildFacts, situations } from "../schema.ts";
import { foldLetters } from "./headings.ts";

const situationWords: Readonly<Record<ChildFacts["situation"], RegExp>> = {
	at_risk: /эрсдэл|atrisk|risk/,
	dropped_out: /завсард|орхисон|гарсан|droppedout|dropout|leftschool/,
	never_enrolled: /огт|ороогүй|элсээгүй|хамрагдаагүй|суралцаагүй|never|notenrolled|neverattended/,
};

/** Why a child is out of school, as a cell says it; null for words that are none of ours, or of two. */
export function situationOf(written: string): ChildFacts["situation"] | null {
	const letters = foldLetters(written).replace(/\p{N}/gu, "");
	const named = situations.find((one) => one.replaceAll("_", "") === letters);
	const found = situations.filter((one) => situationWords[one].test(letters));
	// “Завсардах эрсдэлтэй” is at risk of what others have done.
	if (found.includes("at_risk")) return named ?? "at_risk";
	return named ?? (found.length === 1 ? (found[0] ?? null) : null);
}
