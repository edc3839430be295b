import { sessions as words } from "#words/field";
import type { SessionDocument } from "../../activities/roster/schema.ts";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";

interface HeadCountProps {
	readonly document: SessionDocument;
	readonly counts: { readonly women: string; readonly men: string };
	readonly type: (name: "women" | "men", value: string) => void;
}

/** Digits alone, without noughts in front. */
function digitsIn(text: string): string {
	return text.replace(/\D/g, "").replace(/^0+/, "");
}

/** As it is on record; nothing where there is none. */
export function headCountOf({ headCount }: SessionDocument): { readonly women: string; readonly men: string } {
	const of = (sex: string) => {
		const people = headCount.filter((cell) => cell.sex === sex).reduce((sum, cell) => sum + cell.people, 0);
		return people === 0 ? "" : String(people);
	};
	return { women: of("female"), men: of("male") };
}

/** Counted by sex alone. */
export function cellsOf({ women, men }: HeadCountProps["counts"]): SessionDocument["headCount"] {
	return [["female", women] as const, ["male", men] as const]
		.map(([sex, people]) => ({ sex, ageBand: null, role: null, disability: "not_asked" as const, people: Number(people || 0) }))
		.filter(({ people }) => people > 0);
}

/** Those who came and stand on no list, counted by sex. */
export function HeadCount({ document, counts, type }: HeadCountProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	// What was counted at the office by more than that is not counted again here.
	const isFiner = document.headCount.some(
		({ ageBand, role, disability, sex }) => ageBand || role || disability !== "not_asked" || sex === null,
	);
	if (isFiner) return <p class="note">{t("counted-in-office")}</p>;
	return (
		<section>
			<h2>{t("beside-list")}</h2>
			{(["women", "men"] as const).map((name) => {
				const people = Number(counts[name] || 0);
				return (
					<div class="pair" key={name}>
						<span id={`count-${name}`}>{t(name)}</span>
						<div class="stepper">
							<button
								type="button"
								aria-label={t("one-less")}
								aria-describedby={`count-${name}`}
								aria-disabled={people === 0}
								onClick={() => type(name, people <= 1 ? "" : String(people - 1))}
							>
								−
							</button>
							<input
								type="text"
								inputMode="numeric"
								maxLength={4}
								autocomplete="off"
								aria-labelledby={`count-${name}`}
								placeholder="0"
								value={counts[name]}
								onInput={({ currentTarget }) => type(name, digitsIn(currentTarget.value))}
							/>
							<button
								type="button"
								aria-label={t("one-more")}
								aria-describedby={`count-${name}`}
								onClick={() => type(name, String(people + 1))}
							>
								+
							</button>
						</div>
					</div>
				);
			})}
		</section>
	);
}
