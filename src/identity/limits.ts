/**
 * An office computer is often shared and left open. A session ends two hours after its last use, so lunch does not sign anybody out and a
 * night does; and twelve hours after it began, so that a working day needs one sign-in and a stolen cookie is of no use tomorrow
 * (OWASP Session Management: both an idle and an absolute time-out, decided on the server).
 */
export const sessionHours = 12;
export const idleHours = 2;

/** How long the link of a first start may lie on a console. A restart prints a new one. */
export const setUpLinkHours = 24;

/** A printed code has to reach its owner, who may live in a sum three days away. */
export const enrolmentDays = 7;

/** How long the code of an authenticator app may be asked for after the password. */
export const signInStepMinutes = 10;

export const recoveryCodes = 10;

/**
 * Wrong tries are counted for one user name from one network, and for one network (an office behind one router) whatever the names. Five and
 * thirty an hour cost nothing, then each further one makes the wait longer, up to a quarter of an hour: who guesses from one place gets
 * about a hundred guesses a day, against passwords of at least twelve letters that stand on no list. Nobody is kept out by what
 * somebody tries elsewhere, nor at a browser in which they have signed in before.
 */
export const tries = { minutes: 60, ofUserNameThere: 5, ofNetwork: 30, longestMinutes: 15 } as const;

/** How long a browser is known in which somebody signed in. */
export const knownDeviceDays = 180;

/** How long tries are kept for whoever looks into a break-in. */
export const signInsKeptDays = 180;

/** When the next try is allowed, after so many wrong ones of which the last was then. Null: now. */
export function nextTryAt(wrong: number, free: number, last: Date | null, now: Date): Date | null {
	if (last === null || wrong < free) return null;
	const minutes = Math.min(tries.longestMinutes, 2 ** (wrong - free));
	const next = new Date(last.getTime() + minutes * 60_000);
	// A clock that was set back must not keep anybody out for longer than the wait itself.
	return next > now ? new Date(Math.min(next.getTime(), now.getTime() + minutes * 60_000)) : null;
}

/** The network of an address: a home or an office has a block of IPv6 (RFC 6177) and one address of IPv4. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d)/, "");
	if (!plain.includes(":")) return plain;
	const [before = "", after] = plain.split("%", 1)[0]?.split("::") ?? [];
	const head = before.split(":").filter(Boolean);
	const rest = after === undefined ? [] : after.split(":").filter(Boolean);
	const groups = after === undefined ? head : [...head, ...Array<string>(Math.max(0, 8 - head.length - rest.length)).fill("0"), ...rest];
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":");
}

/** Whole minutes, never none. */
export function minutesUntil(moment: Date, now: Date): number {
	return Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 60_000));
}
