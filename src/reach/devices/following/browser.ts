// Follows one film, story or poster of a page: how far somebody came with it, and what made it possible to follow.

import type { View } from "../counting/kept.ts";
import { climb, ground, type Ladder } from "../counting/ladder.ts";
import type { Use } from "../counting/message.ts";

/** Several times in each of the two seconds on end. */
const lookEvery = 250;
/** Whoever comes back to an open page after so long looks anew. */
const longestAway = 600_000;

export interface Following {
	readonly item: string;
	/** What happened since the page was opened, or come back to. */
	view(): View;
	/** It was told that there was this view. */
	told(): void;
}

/** `climbed` hears of each step as it is reached, and of each use. */
export function follow(element: HTMLElement, climbed: (following: Following) => void): void {
	const item = element.dataset.counts ?? "";
	let ladder: Ladder = ground;
	let uses: readonly Use[] = [];
	let isTold = false;
	let furthest = 0;
	const film = element instanceof HTMLMediaElement ? element : null;
	const following: Following = {
		item,
		view: () => ({ item, steps: ladder.steps, uses, isTold }),
		told: () => {
			isTold = true;
		},
	};

	function use(...some: readonly Use[]): void {
		const fresh = some.filter((one) => !uses.includes(one));
		if (fresh.length === 0) return;
		uses = [...uses, ...fresh];
		climbed(following);
	}

	function look(): void {
		const at = performance.now();
		if (ladder.last !== null && at - ladder.last > longestAway) {
			[ladder, uses, isTold, furthest] = [ground, [], false, 0];
		}
		const isVisible = isLookedAt();
		const isOn = isVisible && (film === null || isPlaying(film));
		furthest = Math.max(furthest, film ? playedShare(film) : isVisible ? passedShare(element) : 0);
		const before = ladder.steps.length;
		ladder = climb(ladder, {
			at,
			isOn,
			isSeen: isOn && document.hasFocus() && isHalfInSight(element),
			isHeard: isOn && film !== null && !film.muted && film.volume > 0 && hasSound(film),
			share: furthest,
		});
		if (film && isOn) use(...tracksShown(film));
		if (ladder.steps.length > before) climbed(following);
	}

	// A film with its words read out opens by itself.
	for (const way of document.querySelectorAll<HTMLElement>("[data-use]")) {
		way.addEventListener("click", () => use(way.dataset.use as Use));
	}
	setInterval(look, lookEvery);
	look();
}

/** Not in a tab behind others, nor in a page that the browser makes ready because somebody might open it. */
function isLookedAt(): boolean {
	return document.visibilityState === "visible" && !(document as Document & { readonly prerendering?: boolean }).prerendering;
}

function isPlaying(film: HTMLMediaElement): boolean {
	return !film.paused && !film.ended && !film.seeking && film.readyState > HTMLMediaElement.HAVE_CURRENT_DATA;
}

/** What some browsers say of the sound of a film, each in its own way; where none says anything, there is some. */
function hasSound(film: HTMLMediaElement & { readonly mozHasAudio?: boolean; readonly webkitAudioDecodedByteCount?: number }): boolean {
	return film.mozHasAudio !== false && film.webkitAudioDecodedByteCount !== 0;
}

function tracksShown(film: HTMLMediaElement): Use[] {
	const shown = [...film.textTracks].filter(({ mode }) => mode === "showing").map(({ kind }) => kind);
	return [
		...(shown.some((kind) => kind === "captions" || kind === "subtitles") ? (["captions"] as const) : []),
		...(shown.includes("descriptions") ? (["description"] as const) : []),
	];
}

/** What was played, each part of it once: whoever leaps to the end has not seen it. */
function playedShare({ played, duration }: HTMLMediaElement): number {
	if (!(duration > 0)) return 0;
	let seconds = 0;
	for (let part = 0; part < played.length; part++) seconds += played.end(part) - played.start(part);
	return seconds / duration;
}

function passedShare(element: HTMLElement): number {
	const { top, height } = element.getBoundingClientRect();
	return height > 0 ? (innerHeight - top) / height : 0;
}

/** Half of its pixels, or of the window's where it is larger than that. Sound has none, and is not seen. */
function isHalfInSight(element: HTMLElement): boolean {
	if (element instanceof HTMLAudioElement) return false;
	const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
	const across = Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0));
	const down = Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
	return width * height > 0 && across * down >= 0.5 * Math.min(width, innerWidth) * Math.min(height, innerHeight);
}
