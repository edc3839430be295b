import type { ComponentChildren } from "preact";
import { type Language, speak } from "../words.ts";
import { words } from "./words.ts";

/** What the person typed and what is wrong with it, in their language. A fresh form has neither. */
export interface FormState {
	readonly typed: Readonly<Record<string, string>>;
	readonly errors: Readonly<Record<string, string>>;
}

export const freshForm: FormState = { typed: {}, errors: {} };

export function ErrorSummary({ language, form }: { readonly language: Language; readonly form: FormState }) {
	const errors = Object.entries(form.errors);
	if (errors.length === 0) return null;
	return (
		<div class="error-summary" role="alert" tabIndex={-1}>
			<h2>{speak(words, language)("error-title")}</h2>
			<ul>
				{errors.map(([field, message]) => (
					<li key={field}>
						<a href={`#${field}`}>{message}</a>
					</li>
				))}
			</ul>
		</div>
	);
}

export interface FormProps {
	readonly action: string;
	/** The id of the operation this form asks for. */
	readonly operation?: string;
	readonly submit: string;
	/** A button that takes something away says so by its looks. */
	readonly tone?: "main" | "danger" | "quiet";
	readonly uploads?: boolean;
	readonly children?: ComponentChildren;
}

export function Form({ action, operation, submit, tone = "main", uploads, children }: FormProps) {
	return (
		<form method="post" action={action} enctype={uploads ? "multipart/form-data" : undefined} novalidate>
			{operation && <input type="hidden" name="operation" value={operation} />}
			{children}
			<button type="submit" class={`button ${tone}`}>
				{submit}
			</button>
		</form>
	);
}

interface FieldProps {
	readonly form: FormState;
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	/** What stands in the field before anybody typed. */
	readonly value?: string;
}

function Field({ form, name, label, hint, children }: FieldProps & { readonly children: ComponentChildren }) {
	const error = form.errors[name];
	return (
		<div class={error ? "field wrong" : "field"}>
			<label for={name}>{label}</label>
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
			{children}
		</div>
	);
}

function described({ form, name, hint }: FieldProps) {
	const ids = [hint && `${name}-hint`, form.errors[name] && `${name}-error`].filter(Boolean).join(" ");
	return { "aria-describedby": ids || undefined, "aria-invalid": form.errors[name] ? ("true" as const) : undefined };
}

export interface TextFieldProps extends FieldProps {
	readonly type?: "text" | "password" | "date" | "number" | "search" | "tel";
	readonly width?: "short" | "middle" | "full";
	readonly autocomplete?: string;
	readonly inputmode?: "numeric" | "tel" | "text";
}

export function TextField(props: TextFieldProps) {
	const { form, name, type = "text", width = "full", autocomplete = "off", inputmode, value } = props;
	return (
		<Field {...props}>
			<input
				{...({ type } as { type: "text" })}
				id={name}
				name={name}
				class={width}
				value={type === "password" ? "" : (form.typed[name] ?? value ?? "")}
				autocomplete={autocomplete}
				inputmode={inputmode}
				{...described(props)}
			/>
		</Field>
	);
}

export function TextArea(props: FieldProps & { readonly rows?: number }) {
	const { form, name, rows = 4, value } = props;
	return (
		<Field {...props}>
			<textarea id={name} name={name} rows={rows} {...described(props)}>
				{form.typed[name] ?? value ?? ""}
			</textarea>
		</Field>
	);
}

export interface Option {
	readonly value: string;
	readonly label: string;
}

export function SelectField(props: FieldProps & { readonly options: readonly Option[] }) {
	const { form, name, options, value } = props;
	const chosen = form.typed[name] ?? value ?? "";
	return (
		<Field {...props}>
			<select id={name} name={name} {...described(props)}>
				{options.map((option) => (
					<option key={option.value} value={option.value} selected={option.value === chosen}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	);
}

export function RadioField(props: FieldProps & { readonly options: readonly Option[] }) {
	const { form, name, label, hint, options, value } = props;
	const chosen = form.typed[name] ?? value ?? "";
	const error = form.errors[name];
	return (
		<fieldset class={error ? "field wrong" : "field"} id={name} {...described(props)}>
			<legend>{label}</legend>
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
			{options.map((option) => (
				<label key={option.value} class="choice">
					<input type="radio" name={name} value={option.value} checked={option.value === chosen} />
					<span>{option.label}</span>
				</label>
			))}
		</fieldset>
	);
}

export function FileField(props: FieldProps & { readonly accept: string; readonly multiple?: boolean }) {
	const { name, accept, multiple } = props;
	return (
		<Field {...props}>
			<input id={name} name={name} type="file" accept={accept} multiple={multiple} {...described(props)} />
		</Field>
	);
}
