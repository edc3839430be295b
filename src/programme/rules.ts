/** First parts of addresses that Tegsh uses itself, in the office and in public; a programme of such a name could not be reached. */
const reserved = ["account", "accounts", "programmes", "new", "evidence"];

export function isReserved(slug: string): boolean {
	return reserved.includes(slug);
}
