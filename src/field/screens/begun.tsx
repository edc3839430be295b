import { today as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { shortDay } from "../app/days.ts";
import { hrefOf, type Whereto } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { formsFor } from "./case-forms/forms.ts";
import { nameOfCase, type ShownCase } from "./cases.ts";
import type { ShownSession } from "./sessions.tsx";

interface Unfinished {
	readonly where: Whereto;
	readonly name: string;
	readonly form: string;
}

interface BegunProps {
	readonly cases: readonly ShownCase[];
	readonly sessions: readonly ShownSession[];
}

/** What somebody has begun to type and not saved: it is there again, whatever came between. */
export function Begun({ cases, sessions }: BegunProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const begun = useStored(({ drafts }) => drafts.begun()) ?? [];
	const unfinished = begun.flatMap((draft): Unfinished[] => {
		const [kind, child = "", form = "", about = null] = draft.split("/");
		if (kind === "register") return [{ where: { at: "register" }, name: t("register"), form: "" }];
		if (kind === "session") {
			const session = sessions.find(({ document }) => document.id === child)?.document;
			// A name that was begun below the list is on the page of its session.
			const isTwice = form !== "" && begun.includes(`session/${child}`);
			return session && !isTwice
				? [{ where: { at: "session", session: child }, name: session.title, form: shortDay(is.language, session.heldOn) }]
				: [];
		}
		const shown = kind === "child" ? cases.find(({ document }) => document.id === child) : undefined;
		const offered = shown && formsFor(shown.document, is.language).find((one) => one.form === form && one.about === about);
		return shown && offered ? [{ where: { at: "form", child, form, about }, name: nameOfCase(shown.document), form: offered.label }] : [];
	});
	if (unfinished.length === 0) return null;
	return (
		<section>
			<h2>{t("begun")}</h2>
			<ul class="rows">
				{unfinished.map(({ where, name, form }) => (
					<li key={hrefOf(where)}>
						<a href={hrefOf(where)}>
							<div>
								<b>{name}</b>
								<p>{form}</p>
							</div>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
