import type { ComponentChildren } from "preact";
import type { FormState } from "./form.tsx";

export interface FieldProps {
	readonly form: FormState;
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	/** What stands in the field before anybody typed. */
	readonly value?: string;
}

/** A field with one input: its label, what helps, what is wrong. */
export function Field({ form, name, label, hint, children }: FieldProps & { readonly children: ComponentChildren }) {
	return (
		<div class={form.errors[name] ? "field wrong" : "field"}>
			<label for={name}>{label}</label>
			<Remarks form={form} name={name} hint={hint} />
			{children}
		</div>
	);
}

/** A question with several inputs. */
export function Choice({ form, name, label, hint, children }: Omit<FieldProps, "value"> & { readonly children: ComponentChildren }) {
	return (
		<fieldset class={form.errors[name] ? "field wrong" : "field"} aria-describedby={remarksOf({ form, name, hint })}>
			<legend>{label}</legend>
			<Remarks form={form} name={name} hint={hint} />
			{children}
		</fieldset>
	);
}

export function Remarks({ form, name, hint }: Pick<FieldProps, "form" | "name" | "hint">) {
	const error = form.errors[name];
	return (
		<>
			{hint && (
				<p class="hint" id={`${name}-hint`}>
					{hint}
				</p>
			)}
			{error && (
				<p class="error" id={`${name}-error`}>
					{error}
				</p>
			)}
		</>
	);
}

/** The ids of what a screen reader adds to the label. */
export function remarksOf({ form, name, hint }: Pick<FieldProps, "form" | "name" | "hint">): string | undefined {
	return [hint && `${name}-hint`, form.errors[name] && `${name}-error`].filter(Boolean).join(" ") || undefined;
}

/** What every single input carries. */
export function inputOf({ form, name, hint }: FieldProps) {
	return {
		id: name,
		name,
		"aria-describedby": remarksOf({ form, name, hint }),
		"aria-invalid": form.errors[name] ? ("true" as const) : undefined,
	};
}

/** What stands in the field: what was typed, even if that is nothing, else what was there before. */
export function typedIn({ form, name, value }: FieldProps): string {
	return form.typed[name] ?? value ?? "";
}
