// What a browser keeps of what it counted: one entry for each campaign, and one where somebody wants none. It is not a cookie and never sent.
import { type Kept, shapeOfKept } from "../counting/kept.ts";

const prefix = "tegsh-counted:";
const off = "tegsh-not-counted";

/** Whether this browser lets us keep anything: where storage is refused, asking alone throws. */
export function canKeep(): boolean {
	const trial = `${prefix}trial`;
	try {
		localStorage.setItem(trial, "1");
		localStorage.removeItem(trial);
		return true;
	} catch {
		return false;
	}
}

/** Global Privacy Control (W3C), and Do Not Track, which older browsers have. */
export function asksNotTo(): boolean {
	const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { readonly globalPrivacyControl?: boolean };
	return globalPrivacyControl === true || doNotTrack === "1";
}

export function isSwitchedOff(): boolean {
	try {
		return localStorage.getItem(off) !== null;
	} catch {
		return false;
	}
}

export function switchCounting(on: boolean): void {
	if (on) localStorage.removeItem(off);
	else localStorage.setItem(off, "1");
}

export function keptOf(campaign: string): Kept | null {
	try {
		const kept: Kept | null = JSON.parse(localStorage.getItem(prefix + campaign) ?? "null");
		return kept?.shape === shapeOfKept ? kept : null;
	} catch {
		return null;
	}
}

/** False where there is no room, or none is given. */
export function keep(campaign: string, kept: Kept): boolean {
	try {
		localStorage.setItem(prefix + campaign, JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

export function campaignsKept(): string[] {
	try {
		return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
	} catch {
		return [];
	}
}

export function forget(campaign: string): void {
	localStorage.removeItem(prefix + campaign);
}

export function forgetAll(): void {
	for (const campaign of campaignsKept()) forget(campaign);
}
