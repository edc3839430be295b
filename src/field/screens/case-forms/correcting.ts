import { caseForms as words } from "#words/field";
import { caseOperations } from "../../../children/cases/operations.ts";
import { type CaseDocument, entrySorts } from "../../../children/cases/schema.ts";
import { childrenOperations } from "../../../children/operations.ts";
import { typedPerson } from "../../../particulars/typed-person.ts";
import { speak } from "../../../shared/words.ts";
import type { FieldTyped } from "../../forms/field.ts";
import { areaOptions, siteOptions } from "../places.ts";
import { faultsInChild, registrationOf, whereSteps, whoSteps } from "../register-form.ts";
import type { CaseForm, FormOf } from "./spec.ts";

/** Who the child is, as it stands, to be written again where it is wrong. */
export function correctionForm({ document, language, day, places }: FormOf): CaseForm {
	const { id, report, household } = document;
	const standing = typedOf(document);
	const correctionOf = (typed: FieldTyped, corrected: string) => {
		const about = { id, report: corrected, household, today: day, different: [], unsure: [] };
		const { person: _, different: _different, unsure: _unsure, ...correction } = registrationOf(typed, about);
		return correction;
	};
	const hasFaults = Object.keys(faultsInChild(standing, day, language)).length > 0;
	return {
		operation: childrenOperations["child-corrected"],
		fresh: standing,
		record: id,
		faultsOf: (typed) => faultsInChild(typed, day, language),
		hasOwnFaults: true,
		// A record that was taken as it stood on a paper is no input of today: then all of it is what somebody wrote.
		...(!hasFaults && { shown: correctionOf(standing, report) }),
		inputOf: (typed, ids) => correctionOf(typed, ids.report),
		steps: [
			...whoSteps(language),
			...whereSteps({ language, areas: areaOptions(places, language), sites: siteOptions(places, language), siblings: [] }),
		],
	};
}

function typedOf(document: CaseDocument): FieldTyped {
	const { area, site, situation, identifiedOn } = document;
	return { ...typedPerson(document), area: area ?? "", site: site ?? "", situation, identifiedOn };
}

/** How an entry is named in an address: `visit.0198…`. */
export function entryName(sort: (typeof entrySorts)[number], id: string): string {
	return `${sort}.${id}`;
}

/** Something that was entered wrongly is taken back; it stays readable in the past. */
export function entryWithdrawalForm({ about, language }: FormOf): CaseForm {
	const [sort, id = ""] = (about ?? "").split(".");
	return {
		operation: caseOperations["entry-withdrawn"],
		fresh: {},
		record: id,
		inputOf: (typed) => ({ ...typed, sort: entrySorts.find((one) => one === sort) ?? "" }),
		steps: [{ fields: [{ name: "because", label: speak(words, language)("wrong-because"), kind: "text" }] }],
	};
}
