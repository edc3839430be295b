import { useState } from "preact/hooks";
import { forms as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { type FieldTyped, type FormField, textOf } from "./field.ts";

interface WhereaboutsProps {
	readonly field: FormField;
	readonly typed: FieldTyped;
	readonly change: (name: string, value: string) => void;
}

/** Where the telephone is, only when somebody taps for it; it is kept with what is typed and nowhere else. */
export function Whereabouts({ field, typed, change }: WhereaboutsProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const [state, say] = useState<"idle" | "looking" | "failed">("idle");
	const known = textOf(typed, field.name);

	function look(): void {
		say("looking");
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				// Some ten metres: the door, not the bed.
				change(field.name, `${coords.latitude.toFixed(4)} ${coords.longitude.toFixed(4)}`);
				say("idle");
			},
			() => say("failed"),
			{ enableHighAccuracy: true, timeout: 60_000, maximumAge: 60_000 },
		);
	}

	return (
		<div class="field">
			<p class="hint">{field.label}</p>
			{known === "" ? (
				<button type="button" class="button" disabled={state === "looking"} onClick={look}>
					{t(state === "looking" ? "place-looking" : "place-note")}
				</button>
			) : (
				<>
					<p>{t("place-noted", { place: known })}</p>
					<button type="button" class="button plain" onClick={() => change(field.name, "")}>
						{t("place-drop")}
					</button>
				</>
			)}
			{state === "failed" && (
				<p class="note warn" role="status">
					{t("place-failed")}
				</p>
			)}
		</div>
	);
}
