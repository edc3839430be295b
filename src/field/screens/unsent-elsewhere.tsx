import { useState } from "preact/hooks";
import { entrance as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import type { Seat } from "../store/database.ts";
import { saveUnsent } from "./saving.ts";

/** What is still to be sent of everybody who uses this telephone. It is sealed for the office, so that nobody needs a PIN to send it. */
export function UnsentElsewhere() {
	const { is } = usePhone();
	const left = is.seats.filter(({ id }) => (is.unsent.get(id) ?? 0) > 0);
	return (
		<>
			{left.map((seat) => (
				<Left key={seat.id} seat={seat} />
			))}
		</>
	);
}

function Left({ seat }: { readonly seat: Seat }) {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const [said, say] = useState<string | null>(null);

	async function send(): Promise<void> {
		say(t("sending"));
		const { outcome, ...more } = await phone.sendLocked(seat);
		say(
			outcome === "refused" && "said" in more
				? more.said
				: t(outcome === "synced" ? "sent" : outcome === "no-answer" ? "no-signal" : "left"),
		);
	}

	return (
		<section class="card">
			<h3>{t("unsent-of", { name: seat.name, count: is.unsent.get(seat.id) ?? 0 })}</h3>
			<p class="soft">{t(seat.lock ? "unsent-sealed" : "unsent-wiped")}</p>
			<div class="buttons two">
				<button type="button" class="button" onClick={() => void send()}>
					{t("send")}
				</button>
				<button type="button" class="button" onClick={() => void saveUnsent(phone.database, seat)}>
					{t("save-file")}
				</button>
			</div>
			<p role="status">{said}</p>
		</section>
	);
}
