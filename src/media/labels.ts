import { media as words } from "#words/media";
import { formatNumber, type Language, speak } from "../shared/words.ts";
import type { Film, Image, MediaState, Purpose, Rendition } from "./schema.ts";

export const stateTones = { uploading: "plain", unmade: "warn", waiting: "plain", in_work: "warn", ready: "good", failed: "bad" } as const;

export function stateLabel(state: MediaState, language: Language): string {
	return speak(words, language)(`state-${state}`);
}

export function purposeLabel(purpose: Purpose, language: Language): string {
	return speak(words, language)(`purpose-${purpose}`);
}

/** “4.2 MB”: what somebody pays for, so never less than it is. */
export function sizeLabel(bytes: number, language: Language): string {
	const [unit, divisor] = bytes >= 1_000_000 ? (["megabytes", 1_000_000] as const) : (["kilobytes", 1_000] as const);
	const value = bytes / divisor;
	const shown = value >= 10 || unit === "kilobytes" ? Math.ceil(value) : Math.ceil(value * 10) / 10;
	return speak(words, language)(unit, { size: formatNumber(language, shown) });
}

/** “3:07”. */
export function durationLabel(durationMs: number): string {
	const seconds = Math.round(durationMs / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function renditionLabel({ name }: Pick<Rendition, "name">, language: Language): string {
	if (name === "audio") return speak(words, language)("rendition-audio");
	return name.startsWith("poster.") ? speak(words, language)("rendition-poster", { format: name.slice(7).toUpperCase() }) : name;
}

/** Under which a rendition lies in an address, with the ending that players go by. */
export function fileNameOf({ name, mediaType }: Pick<Rendition, "name" | "mediaType">): string {
	if (mediaType === "video/mp4") return `${name}.mp4`;
	return mediaType === "audio/mp4" ? `${name}.m4a` : name;
}

/** How far it is, in words; null while nothing is under way. */
export function progressLabel({ progress }: Pick<Film | Image, "progress">, language: Language): string | null {
	if (!progress) return null;
	const { step, done, of } = progress;
	return speak(words, language)(step === "film-made" ? "step-film" : "step-pictures", { done, of });
}
