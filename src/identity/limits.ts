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
 * Five tries for one user name and thirty from one address (an office behind one router) within ten minutes. That leaves 720 guesses a day
 * at one account, against passwords of at least twelve letters, and locks nobody out for longer than a cup of tea.
 */
export const tries = { minutes: 10, ofUserName: 5, ofAddress: 30 } as const;

/** How long tries are kept for whoever looks into a break-in. */
export const signInsKeptDays = 180;

/** When the next try is allowed: once the oldest of the last `most` tries leaves the window. Null: now. `earlier` is newest first. */
export function nextTryAt(earlier: readonly Date[], most: number, now: Date): Date | null {
	const oldest = earlier[most - 1];
	if (!oldest) return null;
	const free = new Date(oldest.getTime() + tries.minutes * 60_000);
	return free > now ? free : null;
}

/** Whole minutes, never none. */
export function minutesUntil(moment: Date, now: Date): number {
	return Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / 60_000));
}
