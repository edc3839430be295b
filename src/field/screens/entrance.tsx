import { useEffect, useState } from "preact/hooks";
import { entrance as words } from "#words/field";
import { languages, speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import type { Seat } from "../store/database.ts";
import { Enrolment } from "./enrolment.tsx";
import { LockedSeat } from "./locked-seat.tsx";
import { UnsentElsewhere } from "./unsent-elsewhere.tsx";

/** What is there while nobody has typed a PIN: who uses this telephone, and what is still to be sent. */
export function Entrance() {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const [isEnrolling, enrolling] = useState(false);
	const [chosen, choose] = useState<string | null>(null);
	useEffect(() => {
		void phone.database.get("settings", "seat").then((last) => last && choose((now) => now ?? last));
	}, []);
	useEffect(() => {
		document.title = t("field-app");
	}, [is.language]);
	const locked = is.seats.filter(({ lock }) => lock !== null);
	const seat: Seat | undefined = locked.find(({ id }) => id === chosen) ?? locked[0];
	return (
		<main class="entrance">
			<Mark />
			{seat && !isEnrolling ? <LockedSeat key={seat.id} seat={seat} /> : <Enrolment done={() => enrolling(false)} />}
			{!isEnrolling && locked.length > 1 && (
				<section>
					<h2>{t("others")}</h2>
					<div class="choices">
						{locked
							.filter(({ id }) => id !== seat?.id)
							.map(({ id, name }) => (
								<button key={id} type="button" class="button" onClick={() => choose(id)}>
									{name}
								</button>
							))}
					</div>
				</section>
			)}
			<UnsentElsewhere />
			<div class="buttons">
				{locked.length > 0 && (
					<button type="button" class="button plain" onClick={() => enrolling(!isEnrolling)}>
						{t(isEnrolling ? "back-to-pin" : "add-seat")}
					</button>
				)}
				{languages
					.filter((one) => one !== is.language && (one === "mn" || one === "en"))
					.map((one) => (
						<button key={one} type="button" class="button plain" lang={one} onClick={() => void phone.speak(one)}>
							{speak(words, one)("in-this-language")}
						</button>
					))}
			</div>
		</main>
	);
}

function Mark() {
	return (
		<span class="brand">
			<svg viewBox="0 0 32 32" aria-hidden="true">
				<rect class="mark-ground" width="32" height="32" rx="9" />
				<rect class="mark-sign" x="7" y="10" width="18" height="4.5" rx="2.25" />
				<rect class="mark-sign" x="7" y="17.5" width="18" height="4.5" rx="2.25" />
			</svg>
		</span>
	);
}
