import { useEffect, useState } from "preact/hooks";
import { entrance as words } from "#words/field";
import { realClock } from "../../shared/clock.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import type { Enrolling } from "../../sync/schema.ts";
import { usePhone } from "../app/use-phone.ts";
import { troubleWithPin } from "../crypto/pin.ts";
import { WireRefused } from "../engine/wire.ts";
import { enrol, whoIsSignedIn } from "../net/enrolling.ts";
import { addSeat } from "../store/seats.ts";

/** Somebody who is signed in to the office makes this telephone theirs. */
export function Enrolment({ done }: { readonly done: () => void }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const [who, know] = useState<Enrolling | null | "asking">("asking");
	const ask = () => {
		know("asking");
		void whoIsSignedIn().then(know);
	};
	useEffect(ask, []);
	if (who === "asking") return <p role="status">{t("looking-who")}</p>;
	if (who === null)
		return (
			<section>
				<h1>{t("enrol")}</h1>
				<p>{t("enrol-how")}</p>
				<div class="buttons">
					<a class="button first" href="/sign-in?next=/field">
						{t("sign-in")}
					</a>
					<button type="button" class="button" onClick={ask}>
						{t("try-again")}
					</button>
				</div>
			</section>
		);
	return <NewSeatForm who={who} done={done} />;
}

function NewSeatForm({ who, done }: { readonly who: Enrolling; readonly done: () => void }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const [slug, choose] = useState(who.programmes.length === 1 ? (who.programmes[0]?.slug ?? "") : "");
	const [pin, type] = useState("");
	const [again, typeAgain] = useState("");
	const [trouble, say] = useState<string | null>(null);
	const [isMaking, making] = useState(false);
	const programme = who.programmes.find((one) => one.slug === slug);

	async function make(): Promise<void> {
		const wrong = troubleWithPin(pin);
		if (!programme) return say(t("programme-missing"));
		if (wrong) return say(t(wrong));
		if (pin !== again) return say(t("pin-differs"));
		making(true);
		say(null);
		try {
			const seat = await enrol({ who, programme, phone: t("phone-of", { name: who.name }), now: realClock.now() });
			const unlocked = await addSeat(phone.database, seat, pin);
			// Else a browser that needs room takes what is not sent as well.
			await navigator.storage?.persist?.().catch(() => false);
			await phone.refresh();
			const made = phone.state().seats.find(({ id }) => id === seat.id);
			done();
			if (made) await phone.enter(made, unlocked);
		} catch (error) {
			say(error instanceof WireRefused ? error.message : t("enrol-failed"));
			making(false);
		}
	}

	if (who.programmes.length === 0) return <p class="note warn">{t("no-programme", { name: who.name })}</p>;
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				if (!isMaking) void make();
			}}
		>
			<h1>{t("enrol-as", { name: who.name })}</h1>
			{who.programmes.length > 1 ? (
				<div class="field">
					<label for="programme">{t("programme")}</label>
					<select id="programme" value={slug} onChange={({ currentTarget }) => choose(currentTarget.value)}>
						<option value="" />
						{who.programmes.map((one) => (
							<option key={one.slug} value={one.slug}>
								{inLanguage(one.name, language)}
							</option>
						))}
					</select>
				</div>
			) : (
				<p class="soft">{programme && inLanguage(programme.name, language)}</p>
			)}
			<PinField id="new-pin" label={t("new-pin")} hint={t("new-pin-hint")} pin={pin} type={type} />
			<PinField id="new-pin-again" label={t("new-pin-again")} pin={again} type={typeAgain} />
			<div aria-live="assertive">{trouble && <p class="note bad">{trouble}</p>}</div>
			<div class="buttons">
				<button type="submit" class="button first" disabled={isMaking}>
					{t(isMaking ? "enrolling" : "enrol-now")}
				</button>
			</div>
		</form>
	);
}

interface PinFieldProps {
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	readonly pin: string;
	readonly type: (pin: string) => void;
}

export function PinField({ id, label, hint, pin, type }: PinFieldProps) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			<input
				class="pin"
				id={id}
				type="password"
				inputMode="numeric"
				autocomplete="off"
				aria-describedby={hint ? `${id}-hint` : undefined}
				value={pin}
				onInput={({ currentTarget }) => type(currentTarget.value.replace(/\D/g, ""))}
			/>
		</div>
	);
}
