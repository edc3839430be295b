import { Field, type FieldProps, inputOf, typedIn } from "./field.tsx";

export interface TextFieldProps extends FieldProps {
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
}

export function SelectField(props: FieldProps & { readonly options: readonly Option[]; readonly width?: "short" | "middle" | "full" }) {
	const chosen = typedIn(props);
	return (
		<Field {...props}>
			<select class={props.width ?? "full"} {...inputOf(props)}>
				{props.options.map((option) => (
					<option key={option.value} value={option.value} selected={option.value === chosen}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	);
}

export function FileField(props: FieldProps & { readonly accept: string; readonly multiple?: boolean }) {
	return (
		<Field {...props}>
			<input type="file" accept={props.accept} multiple={props.multiple} {...inputOf(props)} />
		</Field>
	);
}
