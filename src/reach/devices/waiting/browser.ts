// The only script that is random: when a message leaves is not to tell when somebody looked.

const longest = 60_000;

/** Some time within the next minute, in milliseconds. */
export function soon(): number {
	return Math.random() * longest;
}
