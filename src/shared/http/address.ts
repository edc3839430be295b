/** The proxy in front appends the address it saw; what stands before it was written by the client. */
export function forwarded(header: string | null | undefined, address: string): string {
	return header?.split(",").at(-1)?.trim() || address;
}
