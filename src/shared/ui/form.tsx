import type { ComponentChildren } from "preact";
import { ui as words } from "#words/shared";
import { type Language, speak } from "../words.ts";
import type { Way } from "./frame.ts";

/** What the person typed and what is wrong with it, in their language. A fresh form has neither. */
export interface FormState {
	/** Several values of one field (ticked boxes) are parted by line breaks. */
	readonly typed: Readonly<Record<string, string>>;
	readonly errors: Readonly<Record<string, string>>;
	/** The id of the operation that the form asks for, made when the page was drawn: a second click changes nothing. */
	readonly operation?: string;
}

export const freshForm: FormState = { typed: {}, errors: {} };

export function isRefused(form: FormState): boolean {
	return Object.keys(form.errors).length > 0;
}

/** Errors of the whole form and of hidden fields have no place on the page to go to. */
const placeless = ["form", "operation"];

/** GOV.UK's error summary: above the title, each error leading to its field. */
export function ErrorSummary({ language, form }: { readonly language: Language; readonly form: FormState }) {
	if (!isRefused(form)) return null;
	return (
		<div class="note error-summary" role="alert" tabIndex={-1}>
			<h2>{speak(words, language)("error-title")}</h2>
			<ul>
				{Object.entries(form.errors).map(([field, message]) => (
					<li key={field}>{placeless.includes(field) ? message : <a href={`#${field}`}>{message}</a>}</li>
				))}
			</ul>
		</div>
	);
}

type ButtonTone = "main" | "danger" | "quiet";

interface ButtonProps {
	readonly tone?: ButtonTone;
	/** What this button sends, where a form has several. */
	readonly name?: string;
	readonly value?: string;
	/** Where this button sends the form, if elsewhere. */
	readonly formaction?: string;
	readonly children: ComponentChildren;
}

export function Button({ tone = "main", name, value, formaction, children }: ButtonProps) {
	return (
		<button type="submit" class={`button ${tone}`} name={name} value={value} formaction={formaction}>
			{children}
		</button>
	);
}

export interface FormProps {
	readonly action: string;
	/** Its operation's id travels with it. */
	readonly form?: FormState;
	/** The id of the operation, where the page has several forms. */
	readonly operation?: string;
	readonly submit: string;
	/** A button that takes something away says so by its looks. */
	readonly tone?: ButtonTone;
	readonly uploads?: boolean;
	/** Further buttons beside the first. */
	readonly also?: ComponentChildren;
	/** The way out without sending anything. */
	readonly cancel?: Way;
	readonly children?: ComponentChildren;
}

export function Form({ action, form, operation = form?.operation, submit, tone = "main", uploads, also, cancel, children }: FormProps) {
	return (
		<form method="post" action={action} enctype={uploads ? "multipart/form-data" : undefined} novalidate>
			{operation && <input type="hidden" name="operation" value={operation} />}
			{children}
			<div class="actions">
				<Button tone={tone}>{submit}</Button>
				{also}
				{cancel && <a href={cancel.href}>{cancel.label}</a>}
			</div>
		</form>
	);
}

/** Narrows a list: its fields go into the address, so that a filtered list can be sent to somebody. */
export function Filter({ action, submit, children }: Pick<FormProps, "action" | "submit" | "children">) {
	return (
		<form class="filter" method="get" action={action}>
			{children}
			<Button tone="quiet">{submit}</Button>
		</form>
	);
}
