import { form as words } from "#words/children";
import { troubleInTyped } from "../particulars/typed-person.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import { checkForm, type Typed } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { fieldsRefused } from "../shared/problem.ts";
import { childForm, childReportOf } from "./child-form.ts";
import type { Child } from "./schema.ts";
import { householdOf } from "./siblings.ts";

/**
 * The child somebody typed.
 * @throws Problem `form-refused` with all that is wrong at once, also with what was written where something else is missing
 */
export async function readAnswers(visit: ProgrammeVisit, typed: Typed, corrected: Child | null) {
	const day = today(visit.programme.handle.clock);
	const trouble = troubleInTyped(typed, day);
	const form = checkForm(typed, childForm);
	if (!form.ok) throw refused({ ...form.errors, ...trouble });
	const home = await householdOf(visit, form.value, corrected);
	if ("errors" in home) throw refused({ ...trouble, ...home.errors });
	if (Object.keys(trouble).length > 0) throw refused(trouble);
	const { identifiedOn, area, site, situation } = form.value;
	return { report: childReportOf(form.value, newId(), day), household: home.household, identifiedOn, area, site, situation };
}

function refused(wrong: Readonly<Record<string, string>>) {
	return fieldsRefused("children.form-refused", words, wrong);
}
