import { useEffect, useRef, useState } from "preact/hooks";
import { forms as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { type FieldTyped, type FormField, textOf } from "./field.ts";

interface WhereaboutsProps {
	readonly field: FormField;
	readonly typed: FieldTyped;
	readonly change: (name: string, value: string) => void;
}

/** The browser’s code for “permission denied”: it does not ask again, and only its settings can change that. */
const denied = 1;

/** The phone’s place, noted only when the officer taps; it is kept with what is typed and nowhere else. */
export function Whereabouts({ field, typed, change }: WhereaboutsProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const [state, say] = useState<"idle" | "looking" | "failed" | "denied">("idle");
	const isHere = useRef(true);
	useEffect(
		() => () => {
			isHere.current = false;
		},
		[],
	);
	const known = textOf(typed, field.name);

	function look(): void {
		say("looking");
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				// The officer has gone on, and what is saved was saved without it.
				if (!isHere.current) return;
				// Some ten metres: the door, not the bed.
				change(field.name, `${coords.latitude.toFixed(4)} ${coords.longitude.toFixed(4)}`);
				say("idle");
			},
			({ code }) => isHere.current && say(code === denied ? "denied" : "failed"),
			{ enableHighAccuracy: true, timeout: 60_000, maximumAge: 60_000 },
		);
	}

	const isKnown = known !== "";
	return (
		<div class="field">
			<p class="hint" id="where-hint">
				{field.label}
			</p>
			<button
				type="button"
				class={isKnown ? "button plain" : "button"}
				aria-describedby="where-hint"
				aria-disabled={state === "looking"}
				onClick={() => (isKnown ? change(field.name, "") : state !== "looking" && look())}
			>
				{t(isKnown ? "place-drop" : "place-note")}
			</button>
			<div role="status">
				{isKnown ? (
					<p class="note good">{t("place-noted", { place: known })}</p>
				) : (
					state !== "idle" && <p class={state === "looking" ? "note" : "note warn"}>{t(`place-${state}`)}</p>
				)}
			</div>
		</div>
	);
}
