/** Degrees north and east (WGS 84). */
export interface Coordinates {
	readonly latitude: number;
	readonly longitude: number;
}

/** Around Mongolia, with a little room: a point outside it is nearly always a slip (degrees swapped, a digit lost). */
const north = [41.5, 52.2] as const;
const east = [87.7, 120] as const;

export function isInMongolia({ latitude, longitude }: Coordinates): boolean {
	return latitude >= north[0] && latitude <= north[1] && longitude >= east[0] && longitude <= east[1];
}

/**
 * What somebody typed or pasted from a map: `47.918, 106.917`, `47,918; 106,917`, `47.918° N 106.917° E`. Null where nothing was
 * typed, undefined where it cannot be read. Degrees that only make sense the other way round are not swapped: we ask.
 */
export function readCoordinates(text: string): Coordinates | null | undefined {
	const cleaned = text.replace(/[°NE]/g, " ").trim();
	if (cleaned === "") return text.trim() === "" ? null : undefined;
	const parts = cleaned.split(/\s*;\s*|,\s+|\s+/).filter(Boolean);
	// Without a space the comma parts the two, as long as the decimals have points.
	const [latitude, longitude, ...more] = (parts.length === 1 && cleaned.includes(".") ? cleaned.split(",") : parts).map(numberOf);
	if (latitude === undefined || longitude === undefined || more.length > 0) return undefined;
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

export function writeCoordinates({ latitude, longitude }: Coordinates): string {
	return `${latitude}, ${longitude}`;
}

function numberOf(text: string): number | undefined {
	return /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
