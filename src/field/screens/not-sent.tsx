import { child as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { hrefOf } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import type { ShownCase } from "./cases.ts";
import { nameOfKind } from "./kinds.ts";

/** What of this child is only on the telephone, was not done, or waits for a supervisor: beside the record, with the reason. */
export function NotSent({ shown: { unsent, notDone, inConflict } }: { readonly shown: ShownCase }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	if (unsent.length + notDone.length + inConflict.length === 0) return null;
	return (
		<section class="note warn" aria-label={t("state-of-work")}>
			{unsent.length > 0 && <p data-not-sent={unsent.length}>{t("not-sent", { count: unsent.length })}</p>}
			<ul>
				{notDone.map(({ operation, receipt }) => (
					<li key={operation.id} class="late">
						{t("not-done", { what: nameOfKind(operation.kind, is.language), because: receipt?.problem?.title ?? t("kept-aside") })}
					</li>
				))}
				{inConflict.map(({ operation }) => (
					<li key={operation.id}>{t("in-conflict", { what: nameOfKind(operation.kind, is.language) })}</li>
				))}
			</ul>
			<p>
				<a href={hrefOf({ at: "unsent" })}>{t("see-unsent")}</a>
			</p>
		</section>
	);
}
