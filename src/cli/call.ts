import { cli as words } from "#words/cli";
import type { Installation } from "../installation.ts";
import type { Settings } from "../settings.ts";
import { type Language, speak } from "../shared/words.ts";
import type { Flags } from "./options.ts";

/** Bad input is 2, anything else that goes wrong is 1. */
export class BadInput extends Error {}

export type Say = ReturnType<typeof sayIn>;

export function sayIn(language: Language) {
	return speak(words, language);
}

/** An engine that is used alone: it reads files, and opens no database. */
export interface BareCall {
	readonly flags: Flags;
	readonly name: string;
	readonly rest: readonly string[];
	readonly language: Language;
	readonly t: Say;
	print(json: unknown, text: () => string): void;
}

/** A command that opens no installation, or one that is not there yet: it knows where things are. */
export interface SettledCall extends BareCall {
	readonly settings: Settings;
}

export interface Call extends BareCall {
	readonly installation: Installation;
}
