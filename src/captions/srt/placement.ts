import { type CueSettings, usualSettings } from "../cues.ts";

const rows = [null, { at: 50, unit: "percent", align: "center" }, { at: 0, unit: "lines", align: "start" }] as const;
const columns = ["left", "center", "right"] as const;

/** The nine places of `{\an1}` to `{\an9}`, as the keys of a keypad lie: 2 is below in the middle, 8 above. */
const places: readonly CueSettings[] = rows.flatMap((line) => columns.map((align): CueSettings => ({ ...usualSettings, line, align })));

export function settingsOfPlace(key: number): CueSettings {
	return key === 2 ? usualSettings : (places[key - 1] ?? usualSettings);
}

/** The key of the place; null where SRT has none for it. */
export function placeOf(settings: CueSettings): number | null {
	if (settings === usualSettings) return 2;
	const { vertical, line, position, size, align, region } = settings;
	if (vertical || position || size !== 100 || region !== null) return null;
	const key = places.findIndex(
		(place) => place.align === align && place.line?.at === line?.at && place.line?.unit === line?.unit && place.line?.align === line?.align,
	);
	return key < 0 ? null : key + 1;
}
