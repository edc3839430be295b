import { today as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { hrefOf, type Whereto } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { formsFor } from "./case-forms/forms.ts";
import { nameOfCase, type ShownCase } from "./cases.ts";

interface Unfinished {
	readonly where: Whereto;
	readonly name: string;
	readonly form: string;
}

/** What somebody has begun to type and not saved: it is there again, whatever came between. */
export function Begun({ cases }: { readonly cases: readonly ShownCase[] }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const begun = useStored(({ drafts }) => drafts.begun()) ?? [];
	const unfinished = begun.flatMap((draft): Unfinished[] => {
		const [kind, child = "", form = "", about = null] = draft.split("/");
		if (kind === "register") return [{ where: { at: "register" }, name: t("register"), form: "" }];
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
