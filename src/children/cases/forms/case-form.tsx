import type { ComponentChildren } from "preact";
import { caseForms as words } from "#words/children";
import { writeName } from "../../../particulars/name.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { contextOf, officeOf } from "../../../shared/office/index.ts";
import { FormPage, type FormState } from "../../../shared/ui/index.ts";
import { speak } from "../../../shared/words.ts";
import type { CaseDocument } from "../schema.ts";
import { shownCase } from "../shown-case.ts";

/** What a form of a case is drawn from: the context of the page, the case of the address and the texts. @throws Problem as `shownCase` */
export async function formOfCase(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	return { ...context, document: await shownCase(visit), t: speak(words, context.language) };
}

interface CaseFormProps {
	readonly visit: ProgrammeVisit;
	readonly document: CaseDocument;
	readonly form: FormState;
	/** The address of the form below that of the case. */
	readonly at: string;
	readonly title: string;
	readonly intro?: string;
	readonly submit?: string;
	readonly tone?: "danger";
	readonly children?: ComponentChildren;
}

/** A form about a case: it comes from the child’s page, and leads back there. */
export function CaseForm({ visit, document, at, ...rest }: CaseFormProps) {
	const back = { href: `${officeOf(visit)}/children/${document.id}`, label: writeName(document.name) };
	return <FormPage {...rest} frame={visit.frame} back={back} action={`${back.href}/${at}`} />;
}
