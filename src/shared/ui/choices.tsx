import type { ComponentChildren } from "preact";
import { Choice, type FieldProps, Remarks, remarksOf, typedIn } from "./field.tsx";
import type { Option } from "./fields.tsx";

/** One of several. The first input carries the field's name as id, because the error summary leads there. */
export function RadioField(props: FieldProps & { readonly options: readonly Option[] }) {
	const chosen = typedIn(props);
	return (
		<Choice {...props}>
			{props.options.map((option, index) => (
				<Box key={option.value} option={option}>
					<input
						type="radio"
						id={index === 0 ? props.name : undefined}
						name={props.name}
						value={option.value}
						checked={option.value === chosen}
					/>
				</Box>
			))}
		</Choice>
	);
}

interface CheckboxesFieldProps extends Omit<FieldProps, "value"> {
	readonly options: readonly Option[];
	/** What is ticked before anybody chose. */
	readonly values?: readonly string[];
}

/** Any of several. */
export function CheckboxesField(props: CheckboxesFieldProps) {
	const { form, name, options, values = [] } = props;
	// An unticked box sends nothing: in a form that was sent, an absent field means that none is ticked.
	const ticked = wasSent(props) ? (form.typed[name] ?? "").split("\n") : values;
	return (
		<Choice {...props}>
			{options.map((option, index) => (
				<Box key={option.value} option={option}>
					<input
						type="checkbox"
						id={index === 0 ? name : undefined}
						name={name}
						value={option.value}
						checked={ticked.includes(option.value)}
					/>
				</Box>
			))}
		</Choice>
	);
}

/** A single yes; it sends `yes` or nothing. */
export function CheckboxField(props: Omit<FieldProps, "value"> & { readonly checked?: boolean }) {
	const { form, name, label, checked = false } = props;
	return (
		<div class={form.errors[name] ? "field wrong" : "field"}>
			<Remarks form={form} name={name} />
			<Box option={{ value: "yes", label, hint: props.hint }}>
				<input
					type="checkbox"
					id={name}
					name={name}
					value="yes"
					checked={wasSent(props) ? form.typed[name] === "yes" : checked}
					aria-describedby={remarksOf({ form, name })}
				/>
			</Box>
		</div>
	);
}

/** Fields that belong together under one heading. */
export function Fieldset({ legend, children }: { readonly legend: string; readonly children: ComponentChildren }) {
	return (
		<fieldset class="group">
			<legend>{legend}</legend>
			<div>{children}</div>
		</fieldset>
	);
}

function Box({ option, children }: { readonly option: Option; readonly children: ComponentChildren }) {
	return (
		// biome-ignore lint/a11y/noLabelWithoutControl: the input is among the children.
		<label class="choice">
			{children}
			<span>
				{option.label}
				{option.hint && <span class="hint">{option.hint}</span>}
			</span>
		</label>
	);
}

function wasSent({ form }: Pick<FieldProps, "form">): boolean {
	return Object.keys(form.typed).length > 0 || Object.keys(form.errors).length > 0;
}
