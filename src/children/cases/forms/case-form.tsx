import type { ComponentChildren } from "preact";
import { writeName } from "../../../particulars/name.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { officeOf } from "../../../shared/office/index.ts";
import { FormPage, type FormState } from "../../../shared/ui/index.ts";
import type { CaseDocument } from "../schema.ts";

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
