import { forms as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { type FieldTyped, type FormField, textOf, textsOf } from "./field.ts";
import { TypedInput } from "./typed-input.tsx";
import { Whereabouts } from "./whereabouts.tsx";

interface FieldProps {
	readonly field: FormField;
	readonly typed: FieldTyped;
	/** What is wrong with it, in a sentence. */
	readonly wrong?: string;
	readonly change: (name: string, value: string | readonly string[]) => void;
}

/** One question of a form, as large as a thumb. */
export function FieldView({ field, typed, wrong, change }: FieldProps) {
	const { name, label, hint, kind } = field;
	if (kind === "one" || kind === "some") return <Choices {...{ field, typed, change }} wrong={wrong} />;
	if (kind === "place") return <Whereabouts {...{ field, typed, change }} />;
	const id = `field-${name}`;
	const value = textOf(typed, name);
	const remarks = remarksOf(id, hint, wrong);
	const same = { id, name, "aria-describedby": remarks, "aria-invalid": wrong ? true : undefined } as const;
	const typedIn = (event: { currentTarget: { value: string } }) => change(name, event.currentTarget.value);
	return (
		<div class={wrong ? "field is-wrong" : "field"}>
			<label for={id}>{label}</label>
			<Remarks {...{ id, hint, wrong }} />
			{kind === "text" ? (
				<textarea {...same} value={value} onInput={typedIn} />
			) : kind === "list" ? (
				<select {...same} value={value} onChange={typedIn}>
					<option value="" />
					{field.options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</select>
			) : (
				<TypedInput {...{ kind, id, value }} describedBy={remarks} isWrong={wrong !== undefined} change={(text) => change(name, text)} />
			)}
		</div>
	);
}

/** The ids of the hint and the error of a field, which a screen reader says after its name. */
function remarksOf(id: string, hint: string | undefined, wrong: string | undefined): string | undefined {
	return [...(hint ? [`${id}-hint`] : []), ...(wrong ? [`${id}-wrong`] : [])].join(" ") || undefined;
}

function Remarks({ id, hint, wrong }: { readonly id: string; readonly hint?: string; readonly wrong?: string }) {
	return (
		<>
			{hint && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{wrong && (
				<p class="wrong" id={`${id}-wrong`}>
					{wrong}
				</p>
			)}
		</>
	);
}

function Choices({ field, typed, wrong, change }: FieldProps) {
	const { is } = usePhone();
	if (field.kind !== "one" && field.kind !== "some") return null;
	const { name, label, hint, kind, options } = field;
	const id = `field-${name}`;
	const chosen = textsOf(typed, name);
	const isOne = kind === "one";
	const said = hint ?? (isOne ? undefined : speak(words, is.language)("several"));
	const toggled = (value: string) => (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
	return (
		<fieldset id={id} class={wrong ? "field is-wrong" : "field"} aria-describedby={remarksOf(id, said, wrong)}>
			<legend>{label}</legend>
			<Remarks {...{ id, wrong }} hint={said} />
			<div class="choices">
				{options.map(({ value, label, group }, at) => (
					<>
						{group && group !== options[at - 1]?.group && <p class="side">{group}</p>}
						<label key={value}>
							<input
								type={isOne ? "radio" : "checkbox"}
								name={name}
								value={value}
								aria-invalid={wrong && isOne ? true : undefined}
								checked={chosen.includes(value)}
								onChange={() => change(name, isOne ? value : toggled(value))}
							/>
							<span>{label}</span>
						</label>
					</>
				))}
			</div>
		</fieldset>
	);
}
