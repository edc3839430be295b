import { consents as words } from "#words/consent";
import { type Language, speak } from "../shared/words.ts";
import type { ConsentState } from "./rules.ts";
import { type Channel, type ConsentLanguage, channels, type Face, type ObstacleReason, type PlacePrecision, type Voice } from "./schema.ts";

export function channelLabel(channel: Channel, language: Language): string {
	return speak(words, language)(`channel-${channel}`);
}

/** Several channels in a row; none are all of them. */
export function channelsLabel(listed: readonly Channel[], language: Language): string {
	return listed.length === 0 ? speak(words, language)("everywhere") : listed.map((one) => channelLabel(one, language)).join(", ");
}

/** A few by their names; of many, how many they are. */
export function channelsInShort(listed: readonly Channel[], language: Language): string {
	if (listed.length <= 3) return channelsLabel(listed, language);
	return speak(words, language)("so-many-channels", { count: listed.length, of: channels.length });
}

export function spokenLabel(spoken: ConsentLanguage, language: Language): string {
	return speak(words, language)(`language-${spoken}`);
}

export function placeLabel(place: PlacePrecision, language: Language): string {
	return speak(words, language)(`place-${place}`);
}

export function faceLabel(face: Face | null, language: Language): string {
	return speak(words, language)(face === null ? "face-none" : `face-${face}`);
}

export function voiceLabel(voice: Voice | null, language: Language): string {
	return speak(words, language)(voice === null ? "voice-none" : `voice-${voice}`);
}

export function stateLabel(state: ConsentState, language: Language): string {
	return speak(words, language)(`state-${state}`);
}

export function obstacleLabel(reason: ObstacleReason, language: Language): string {
	return speak(words, language)(`obstacle-${reason}`);
}

export const stateTones: Readonly<Record<ConsentState, "good" | "warn" | "bad" | "quiet">> = {
	in_force: "good",
	expiring: "warn",
	not_begun: "quiet",
	expired: "bad",
	of_age: "bad",
	withdrawn: "bad",
	refused: "quiet",
	in_doubt: "warn",
};
