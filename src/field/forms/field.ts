import type { ComponentChildren } from "preact";

/** What is typed in a form, by field: one text, or several where several may be chosen. */
export type FieldTyped = Readonly<Record<string, string | readonly string[]>>;

export interface FieldOption {
	readonly value: string;
	readonly label: string;
	/** Options of one group stand together below its name. */
	readonly group?: string;
}

interface Asked {
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	/** The field is asked only where this is true. */
	readonly when?: (typed: FieldTyped) => boolean;
}

/** One thing that a form asks. */
export type FormField = Asked &
	(
		| { readonly kind: "line" | "text" | "day" | "number" | "phone" | "place" }
		| { readonly kind: "one" | "some" | "list"; readonly options: readonly FieldOption[] }
	);

/** One page of a form. */
export interface FormStep {
	/** A text before the questions; the officer may read it out. */
	readonly intro?: string;
	/** What is shown before the questions. */
	readonly view?: () => ComponentChildren;
	readonly fields: readonly FormField[];
	readonly when?: (typed: FieldTyped) => boolean;
}

export function textOf(typed: FieldTyped, name: string): string {
	const value = typed[name];
	return typeof value === "string" ? value : "";
}

export function textsOf(typed: FieldTyped, name: string): readonly string[] {
	const value = typed[name];
	return Array.isArray(value) ? value : typeof value === "string" && value !== "" ? [value] : [];
}

export function askedIn({ fields }: FormStep, typed: FieldTyped): readonly FormField[] {
	return fields.filter(({ when }) => when?.(typed) ?? true);
}

export function stepsFor(steps: readonly FormStep[], typed: FieldTyped): readonly FormStep[] {
	return steps.filter((step) => (step.when?.(typed) ?? true) && (step.fields.length === 0 || askedIn(step, typed).length > 0));
}
