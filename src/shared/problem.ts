import { type Language, say, type Text, type Values } from "./words.ts";

/**
 * An expected refusal, thrown where only the reply cares. Outcomes that the caller handles are return values.
 * `code` is stable (`activities.session-cancelled`) and becomes `type` of RFC 9457 `application/problem+json`.
 */
export class Problem extends Error {
	override readonly name = "Problem";
	readonly code: string;
	readonly status: number;
	readonly text: Text;
	readonly details: Values;

	constructor(code: string, status: number, text: Text, details: Values = {}) {
		super(say(text, "en", details));
		this.code = code;
		this.status = status;
		this.text = text;
		this.details = details;
	}

	in(language: Language): string {
		return say(this.text, language, this.details);
	}

	toJSON(language: Language = "en"): object {
		return { type: `urn:tegsh:${this.code}`, title: this.in(language), status: this.status, details: this.details };
	}
}

export interface ProblemEntry extends Text {
	readonly status: number;
}

/** The catalogue of a slice: `const problem = problems('activities', {…}); throw problem('session-cancelled', { title })`. */
export function problems<const C extends Readonly<Record<string, ProblemEntry>>>(slice: string, catalogue: C) {
	return (key: keyof C & string, details?: Values): Problem => {
		const entry = catalogue[key] as ProblemEntry;
		return new Problem(`${slice}.${key}`, entry.status, entry, details);
	};
}
