import { useEffect, useRef, useState } from "preact/hooks";
import { entrance as words } from "#words/field";
import { realClock } from "../../shared/clock.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { mostWrongPins, waitLeft } from "../crypto/wrong-pins.ts";
import type { Seat } from "../store/database.ts";

/** Somebody types the PIN of their seat. */
export function LockedSeat({ seat }: { readonly seat: Seat }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const [pin, type] = useState("");
	const [isTrying, trying] = useState(false);
	const [isWrong, wrong] = useState(false);
	const wait = useCountdown(seat);
	const field = useRef<HTMLInputElement>(null);
	// With the lock the screen is another one: the PIN is the only thing that it asks.
	useEffect(() => field.current?.focus(), []);

	async function tryIt(): Promise<void> {
		trying(true);
		const outcome = await phone.unlock(seat, pin);
		if (outcome === "open") return;
		wrong(true);
		type("");
		trying(false);
	}

	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				if (!isTrying && wait === 0 && pin !== "") void tryIt();
			}}
		>
			<h1 id="seat">{seat.name}</h1>
			<p class="soft">{inLanguage(seat.programmeName, language)}</p>
			<div class="field">
				<label for="pin">{t("pin")}</label>
				<input
					ref={field}
					class="pin"
					id="pin"
					aria-describedby="seat"
					type="password"
					inputMode="numeric"
					autocomplete="off"
					value={pin}
					onInput={({ currentTarget }) => type(currentTarget.value.replace(/\D/g, ""))}
				/>
			</div>
			<div aria-live="assertive">
				{isWrong && <p class="note bad">{t("pin-wrong", { left: Math.max(0, mostWrongPins - seat.wrong.count) })}</p>}
				{wait > 0 && <p class="note warn">{t("pin-wait", { seconds: Math.ceil(wait / 1000) })}</p>}
			</div>
			<div class="buttons">
				<button type="submit" class="button first" disabled={isTrying || wait > 0}>
					{t(isTrying ? "opening" : "open")}
				</button>
			</div>
		</form>
	);
}

/** Milliseconds until the next PIN is looked at, counted down in seconds. */
function useCountdown({ wrong }: Seat): number {
	const left = () => waitLeft(wrong, realClock.now().getTime());
	const [wait, count] = useState(left);
	useEffect(() => {
		count(left());
		const counting = setInterval(() => count(left()), 1000);
		return () => clearInterval(counting);
	}, [wrong.count, wrong.at]);
	return wait;
}
