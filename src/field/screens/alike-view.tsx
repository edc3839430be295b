import { register as words } from "#words/field";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { reasonsOf } from "../../people/intake/reasons.ts";
import type { PartialRecord } from "../../people/schema.ts";
import { speak } from "../../shared/words.ts";
import { hrefOf } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import type { AlikeChild } from "./alike.ts";
import { nameOfCase } from "./cases.ts";

/** The two side by side, with why they may be one child and why not. */
export function AlikeView({ alike: { document, fields }, typed }: { readonly alike: AlikeChild; readonly typed: PartialRecord }) {
	const { is } = usePhone();
	const { language } = is;
	const t = speak(words, language);
	const reasons = reasonsOf(fields, language);
	const rows: readonly (readonly [string, string, string])[] = [
		[t("name"), writeName(typed.name), nameOfCase(document)],
		[t("birth-date"), birthDateLabel(typed.birthDate, language), birthDateLabel(document.birthDate, language)],
		[t("sex"), sexLabel(typed.sex, language), sexLabel(document.sex, language)],
		[t("phone"), typed.phone ?? "", document.phone ?? ""],
		[t("register-number"), typed.registerNumber ?? "", document.registerNumber ?? ""],
	];
	return (
		<section class="note warn" aria-label={t("alike")}>
			<b>{t("alike")}</b>
			<div class="likely">
				<span class="small">{t("typed-now")}</span>
				<span class="small">{t("on-record")}</span>
				{rows
					.filter(([, one, other]) => one !== "" || other !== "")
					.map(([label, one, other]) => (
						<>
							<span class="label">{label}</span>
							<span>{one}</span>
							<span>{one !== "" && one === other ? <mark>{other}</mark> : other}</span>
						</>
					))}
			</div>
			{reasons.for.length > 0 && <p>{t("because-for", { reasons: reasons.for.join("; ") })}</p>}
			{reasons.against.length > 0 && <p>{t("because-against", { reasons: reasons.against.join("; ") })}</p>}
			<p>
				<a href={hrefOf({ at: "child", child: document.id })}>{t("open-child", { name: nameOfCase(document) })}</a>
			</p>
		</section>
	);
}
