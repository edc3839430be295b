import type { ComponentChildren } from "preact";
import { children as words } from "#words/field";
import { choiceLabel } from "../../children/cases/labels.ts";
import type { Stage } from "../../children/cases/schema.ts";
import { yearsOn } from "../../particulars/birth-date.ts";
import { speak } from "../../shared/words.ts";
import { hrefOf } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import { isWaiting } from "./case-forms/forms.ts";
import { nameOfCase, type ShownCase } from "./cases.ts";

interface ChildRowProps {
	readonly child: ShownCase;
	readonly stage?: Stage;
	/** In the place of the stage. */
	readonly says?: string;
	readonly when?: ComponentChildren;
}

/** A child in a list: how they are called, how old they are, how far they have come, and whether something is not sent. */
export function ChildRow({ child, stage, says, when }: ChildRowProps) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const { document } = child;
	const years = yearsOn(phone.today(), document.birthDate);
	const name = nameOfCase(document);
	return (
		<li>
			<a href={hrefOf({ at: "child", child: document.id })}>
				<div>
					<b>{years === null ? name : t("name-and-age", { name, years })}</b>
					<p>{says ?? (stage && choiceLabel("stage", stage, language))}</p>
				</div>
				<span class="when">
					{when}
					<ChildMark child={child} />
				</span>
			</a>
		</li>
	);
}

function ChildMark({ child: { document, unsent, notDone, inConflict } }: { readonly child: ShownCase }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	if (notDone.length > 0) return <span class="mark bad">{t("not-done")}</span>;
	if (inConflict.length > 0) return <span class="mark bad">{t("in-conflict")}</span>;
	if (unsent.length > 0) return <span class="mark">{t("not-sent", { count: unsent.length })}</span>;
	return isWaiting(document) ? <span class="mark quiet">{t("nobody-in-charge")}</span> : null;
}

/** A total of the telephone is one of the telephone. */
export function CountedHere({ cases }: { readonly cases: readonly ShownCase[] }) {
	const { is } = usePhone();
	const unsent = cases.filter((one) => one.unsent.length > 0).length;
	return <p class="counted">{speak(words, is.language)("counted-here", { count: cases.length, unsent })}</p>;
}
