import { type Dictionary, type Language, type Needed, say, sayPlain, type Values } from "./words.ts";

type Said = (language: Language) => string;

/**
 * An expected refusal, thrown where only the reply cares. Outcomes that the caller handles are return values.
 * `code` is stable (`activities.session-cancelled`) and becomes `type` of RFC 9457 `application/problem+json`.
 */
export class Problem extends Error {
	override readonly name = "Problem";
	readonly code: string;
	readonly status: number;
	readonly in: Said;
	readonly details: Values;
	/** What is wrong with which field of an input; empty where the whole is refused. */
	readonly fields: Readonly<Record<string, Said>>;

	constructor(code: string, status: number, text: Said, details: Values = {}, fields: Problem["fields"] = {}) {
		super(text("en"));
		this.code = code;
		this.status = status;
		this.in = text;
		this.details = details;
		this.fields = fields;
	}

	fieldsIn(language: Language): Readonly<Record<string, string>> {
		return Object.fromEntries(Object.entries(this.fields).map(([field, said]) => [field, said(language)]));
	}

	toJSON(language: Language = "en"): object {
		const errors = Object.entries(this.fieldsIn(language)).map(([field, detail]) => ({ field, detail }));
		return {
			type: `urn:tegsh:${this.code}`,
			title: this.in(language),
			status: this.status,
			details: this.details,
			...(errors.length > 0 && { errors }),
		};
	}
}

/**
 * The refusals of a slice: their texts from its catalogue, and a status for each of them.
 * `const problem = problems("activities", texts, { "session-cancelled": 409 }); throw problem("session-cancelled", { title })`
 */
export function problems<D extends Dictionary>(slice: string, texts: D, statuses: Readonly<Record<keyof D & string, number>>) {
	return <K extends keyof D & string>(key: K, ...values: Needed<D[K]>): Problem => {
		const text: D[K] = texts[key];
		return new Problem(`${slice}.${key}`, statuses[key], (language) => say(text, language, ...values), values[0] as Values | undefined);
	};
}

/** An input refused field by field: `wrong` has keys of the catalogue, by field. As a whole it says all of them. */
export function fieldsRefused(code: string, texts: Dictionary, wrong: Readonly<Record<string, string>>): Problem {
	const fields = Object.entries(wrong).map(([field, key]): [string, Said] => [field, (language) => sayPlain(texts, key, language) ?? key]);
	const all = (language: Language) => fields.map(([, said]) => said(language)).join(" ");
	return new Problem(code, 422, all, {}, Object.fromEntries(fields));
}
