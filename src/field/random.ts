/** Random bytes of the browser; all ids, keys and nonces of the app come from here. */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(count));
}

/** A UUIDv7 (RFC 9562) of the moment as the phone has it. Whether its clock is right matters to nothing but the order of ids. */
export function newFieldId(now: Date): string {
	const bytes = randomBytes(16);
	const milliseconds = now.getTime();
	for (let at = 0; at < 6; at++) bytes[at] = Math.floor(milliseconds / 2 ** (8 * (5 - at))) % 256;
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
