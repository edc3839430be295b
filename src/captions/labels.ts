import { list as listWords, captions as words } from "#words/captions";
import { type InBoth, type Language, type OneOfBoth, speak } from "../shared/words.ts";
import type { Remark } from "./cues.ts";
import type { Finding } from "./quality/findings.ts";
import type { Track, TrackKind } from "./schema.ts";
import type { LossKind } from "./srt/writing.ts";

/** Of what stands in a file, as much as a line of ours has room for. */
const longest = 60;

export function remarkLabel({ about, written }: Remark, language: Language): string {
	const text = written.trim();
	return speak(words, language)(`remark-${about}`, { written: text.length > longest ? `${text.slice(0, longest)}…` : text });
}

export function findingLabel({ about, measured, bound }: Finding, language: Language): string {
	return speak(words, language)(`finding-${about}`, { measured, bound });
}

export function lossLabel(about: LossKind, count: number, language: Language): string {
	return speak(words, language)(`loss-${about}`, { count });
}

export function inBoth(say: (language: Language) => string): InBoth {
	return { mn: say("mn"), en: say("en") };
}

/** “Mongolian captions”: both together tell one track of a film from another. */
export function trackLabel({ language: of, kind }: Pick<Track, "language" | "kind">, language: Language): string {
	return speak(listWords, language)(`track-${of}-${kind}`);
}

export function languageLabel(of: OneOfBoth, language: Language): string {
	return speak(listWords, language)(`language-${of}`);
}

export function trackKindLabel(kind: TrackKind, language: Language): string {
	return speak(listWords, language)(`kind-${kind}`);
}
