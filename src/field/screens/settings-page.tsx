import { useEffect, useState } from "preact/hooks";
import { settings as words } from "#words/field";
import { formatNumber, inLanguage, languages, speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { useOpenSeat, usePhone } from "../app/use-phone.ts";
import { troubleWithPin } from "../crypto/pin.ts";
import { choosePin, removeSeat } from "../store/seats.ts";
import { PinField } from "./enrolment.tsx";
import { saveUnsent } from "./saving.ts";

export function SettingsPage() {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const { seat } = useOpenSeat();
	return (
		<Page title={t("settings")} back={{ at: "today" }}>
			<p>
				<b>{seat.name}</b>
			</p>
			<p class="soft">{inLanguage(seat.programmeName, is.language)}</p>
			<div class="buttons">
				<button type="button" class="button first" onClick={phone.lock}>
					{t("lock")}
				</button>
				{languages
					.filter((one) => one !== is.language && (one === "mn" || one === "en"))
					.map((one) => (
						<button key={one} type="button" class="button" lang={one} onClick={() => void phone.speak(one)}>
							{speak(words, one)("in-this-language")}
						</button>
					))}
				{is.counts.unsent > 0 && (
					<button type="button" class="button" onClick={() => void saveUnsent(phone.database, seat)}>
						{t("save-file", { count: is.counts.unsent })}
					</button>
				)}
			</div>
			<Storage />
			<OtherPin />
			<Leaving />
		</Page>
	);
}

/** Whether the browser promised to keep what is here, and how much of it there is. */
function Storage() {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const [found, know] = useState<{ readonly isKept: boolean; readonly used: number } | null>(null);
	const [isRefused, refuse] = useState(false);
	async function ask(): Promise<void> {
		refuse(!((await navigator.storage?.persist?.().catch(() => false)) ?? false));
		look();
	}
	const look = () => {
		void Promise.all([navigator.storage?.persisted?.() ?? false, navigator.storage?.estimate?.()]).then(([isKept, estimate]) =>
			know({ isKept, used: estimate?.usage ?? 0 }),
		);
	};
	useEffect(look, [is.changes]);
	if (!found) return null;
	return (
		<section>
			<h2>{t("storage")}</h2>
			<p>{t("used", { megabytes: formatNumber(is.language, Math.max(0.1, Math.round(found.used / 100_000) / 10)) })}</p>
			<div role="status">
				<p class={found.isKept ? "note good" : "note warn"}>
					{t(found.isKept ? "storage-kept" : isRefused ? "storage-refused" : "storage-not-kept")}
				</p>
			</div>
			{!found.isKept && (
				<div class="buttons">
					<button type="button" class="button" onClick={() => void ask()}>
						{t("ask-to-keep")}
					</button>
				</div>
			)}
		</section>
	);
}

function OtherPin() {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const { seat } = useOpenSeat();
	const [old, typeOld] = useState("");
	const [pin, type] = useState("");
	const [said, say] = useState<string | null>(null);

	async function change(): Promise<void> {
		const wrong = troubleWithPin(pin);
		if (wrong) return say(t(wrong));
		const isChanged = await choosePin(phone.database, seat.id, old, pin);
		say(t(isChanged ? "pin-changed" : "old-pin-wrong"));
		if (isChanged) {
			typeOld("");
			type("");
		}
	}

	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				void change();
			}}
		>
			<h2>{t("other-pin")}</h2>
			<PinField id="old-pin" label={t("old-pin")} pin={old} type={typeOld} />
			<PinField id="other-pin" label={t("new-pin")} hint={t("new-pin-hint")} pin={pin} type={type} />
			<p role="status">{said}</p>
			<div class="buttons">
				<button type="submit" class="button">
					{t("change-pin")}
				</button>
			</div>
		</form>
	);
}

/** Only a seat of which all is with the office is taken off the telephone. */
function Leaving() {
	const phone = usePhone();
	const { is } = phone;
	const t = speak(words, is.language);
	const { seat } = useOpenSeat();
	const [isSure, sure] = useState(false);

	async function leave(): Promise<void> {
		if (!isSure) return sure(true);
		const unsent = is.counts.unsent;
		phone.lock();
		await removeSeat(phone.database, seat.id, unsent);
		await phone.refresh();
	}

	return (
		<section>
			<h2>{t("leave")}</h2>
			<p class="soft">{t(is.counts.unsent > 0 ? "leave-unsent" : "leave-text")}</p>
			{is.counts.unsent === 0 && (
				<div class="buttons">
					<button type="button" class="button" onClick={() => void leave()}>
						{t(isSure ? "leave-sure" : "leave-now")}
					</button>
				</div>
			)}
		</section>
	);
}
