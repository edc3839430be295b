import type { SchoolCalendar } from "../../../children/calendar/schema.ts";
import type { CaseDocument } from "../../../children/cases/schema.ts";
import type { PlacesDocument } from "../../../places/schema.ts";
import type { Operation } from "../../../shared/journal/operation.ts";
import type { Language } from "../../../shared/words.ts";
import type { FieldTyped, FormStep } from "../../forms/field.ts";
import type { NewIds } from "../../forms/use-draft.ts";

/** What a form of a case is made from. */
export interface FormOf {
	readonly document: CaseDocument;
	/** The goal, referral or placement that it is about. */
	readonly about: string | null;
	readonly language: Language;
	readonly day: string;
	readonly calendar: SchoolCalendar;
	readonly places: readonly PlacesDocument[];
}

/** A form of a case: what it asks, and what becomes of the answers. */
export interface CaseForm {
	readonly operation: Operation;
	readonly steps: readonly FormStep[];
	readonly fresh: FieldTyped;
	/** What is typed as the operation takes it; `child` and `id` are put to it where nothing else is said. */
	readonly inputOf?: (typed: FieldTyped, ids: NewIds) => Readonly<Record<string, unknown>>;
	/** The id of what is changed; a new one where something is added, and null where the operation has none. */
	readonly record?: string | null;
	/** What is wrong beside what the operation says of it, by field. */
	readonly faultsOf?: (typed: FieldTyped) => Readonly<Record<string, string>>;
	/** `faultsOf` says all that is wrong: what is typed is not yet an input. */
	readonly hasOwnFaults?: boolean;
	/** Of an edit: the input as it stands. */
	readonly shown?: Readonly<Record<string, unknown>>;
}
