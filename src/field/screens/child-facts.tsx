import { child as words } from "#words/field";
import { choiceLabel } from "../../children/cases/labels.ts";
import type { CaseDocument } from "../../children/cases/schema.ts";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { speak } from "../../shared/words.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { placeNames, readPlaces } from "./places.ts";

/** Who the child is and how it stands, as it is on record. */
export function ChildFacts({ document }: { readonly document: CaseDocument }) {
	const { is } = usePhone();
	const { language } = is;
	const t = speak(words, language);
	const places = useStored(readPlaces);
	const { birthDate, sex, phone, registerNumber, area, site, schooling, officer } = document;
	const barriers = document.barriers.at(-1);
	const facts: readonly (readonly [string, string | null])[] = [
		[t("birth-date"), birthDate && birthDateLabel(birthDate, language)],
		[t("sex"), sex && sexLabel(sex, language)],
		[t("register-number"), registerNumber],
		[t("area"), placeNames(places ?? [], area, site, language)],
		[t("officer"), officer?.name ?? null],
		[t("learns"), schooling && choiceLabel("provision", schooling.provision, language)],
		[t("main-barrier"), barriers ? choiceLabel("barrier", barriers.main, language) : null],
		[t("plan"), document.plan?.summary ?? null],
	];
	return (
		<section>
			<h2>{t("facts")}</h2>
			<dl class="facts">
				{phone && (
					<div>
						<dt>{t("phone")}</dt>
						<dd>
							<a href={`tel:${phone}`}>{phone}</a>
						</dd>
					</div>
				)}
				{facts.map(
					([label, value]) =>
						value && (
							<div key={label}>
								<dt>{label}</dt>
								<dd>{value}</dd>
							</div>
						),
				)}
			</dl>
		</section>
	);
}
