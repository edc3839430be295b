import { Field, type FieldProps, inputOf, typedIn } from "./field.tsx";

interface TextFieldProps extends FieldProps {
	readonly type?: "text" | "password" | "date" | "number" | "search" | "tel" | "time";
	readonly width?: "short" | "middle" | "full";
	readonly autocomplete?: string;
	readonly inputmode?: "numeric" | "decimal" | "tel" | "text";
}

export function TextField(props: TextFieldProps) {
	const { type = "text", width = "full", autocomplete = "off", inputmode } = props;
	return (
		<Field {...props}>
			<input
				{...({ type } as { type: "text" })}
				class={width}
				value={type === "password" ? "" : typedIn(props)}
				autocomplete={autocomplete}
				inputmode={inputmode}
				{...inputOf(props)}
			/>
		</Field>
	);
}

/** A calendar day as `YYYY-MM-DD`; the browser shows it in the notation of the person's device. */
export function DateField(props: FieldProps & { readonly earliest?: string; readonly latest?: string }) {
	return (
		<Field {...props}>
			<input type="date" value={typedIn(props)} min={props.earliest} max={props.latest} autocomplete="off" {...inputOf(props)} />
		</Field>
	);
}

export function TextArea(props: FieldProps & { readonly rows?: number }) {
	return (
		<Field {...props}>
			<textarea rows={props.rows ?? 4} {...inputOf(props)}>
				{typedIn(props)}
			</textarea>
		</Field>
	);
}

export interface Option {
	readonly value: string;
	readonly label: string;
	/** Only beside radios and boxes. */
	readonly hint?: string;
	/** Only in a list to choose from: neighbours of one group stand under its name. */
	readonly group?: string;
}

export function SelectField(props: FieldProps & { readonly options: readonly Option[]; readonly width?: "short" | "middle" | "full" }) {
	const chosen = typedIn(props);
	return (
		<Field {...props}>
			<select class={props.width ?? "full"} {...inputOf(props)}>
				{grouped(props.options).map(({ group, options }) =>
					group === undefined ? (
						<Options options={options} chosen={chosen} />
					) : (
						<optgroup key={group} label={group}>
							<Options options={options} chosen={chosen} />
						</optgroup>
					),
				)}
			</select>
		</Field>
	);
}

function Options({ options, chosen }: { readonly options: readonly Option[]; readonly chosen: string }) {
	return options.map(({ value, label }) => (
		<option key={value} value={value} selected={value === chosen}>
			{label}
		</option>
	));
}

function grouped(options: readonly Option[]): { readonly group: string | undefined; readonly options: readonly Option[] }[] {
	const groups: { group: string | undefined; options: Option[] }[] = [];
	for (const option of options) {
		const last = groups.at(-1);
		if (last && last.group === option.group) last.options.push(option);
		else groups.push({ group: option.group, options: [option] });
	}
	return groups;
}

export function FileField(props: FieldProps & { readonly accept: string; readonly multiple?: boolean }) {
	return (
		<Field {...props}>
			<input type="file" accept={props.accept} multiple={props.multiple} {...inputOf(props)} />
		</Field>
	);
}
