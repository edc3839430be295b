import { type CueSettings, lineAligns, positionAligns, textAligns, usualSettings } from "../cues.ts";
import { readPercentage, writeNumber } from "./numbers.ts";

/** What could not be read of the settings of a cue. */
export type SettingFault = { readonly about: "setting-unread" | "region-unknown"; readonly written: string };

/** “Parse the WebVTT cue settings” (WebVTT 6.3): what is not understood is passed over, and of two of a kind the last one holds. */
export function readSettings(written: string, hasRegion: (id: string) => boolean, passOver: (fault: SettingFault) => void): CueSettings {
	let settings = usualSettings;
	for (const token of written.split(/[\t\n\f\r ]+/)) {
		if (token === "") continue;
		const colon = token.indexOf(":");
		const [name, value] = [token.slice(0, colon), token.slice(colon + 1)];
		const read = colon > 0 && value !== "" ? withSetting(settings, name, value) : null;
		if (name === "region" && read && !hasRegion(value)) {
			passOver({ about: "region-unknown", written: value });
			settings = { ...settings, region: null };
		} else if (read) {
			settings = read;
		} else {
			passOver({ about: "setting-unread", written: token });
			// The rule asks for the direction, whatever was written last.
			if (name === "vertical" && settings.vertical) settings = { ...settings, region: null };
		}
	}
	return settings;
}

/** A cue that is turned, or has a line or a size of its own, drops out of the region that was named before. */
function withSetting(settings: CueSettings, name: string, value: string): CueSettings | null {
	switch (name) {
		case "region":
			return { ...settings, region: value };
		case "vertical":
			return value === "rl" || value === "lr" ? { ...settings, vertical: value, region: null } : null;
		case "line":
			return withLine(settings, value);
		case "position":
			return withPosition(settings, value);
		case "size": {
			const size = readPercentage(value);
			if (size === null) return null;
			return { ...settings, size, region: size === 100 ? settings.region : null };
		}
		case "align": {
			const align = textAligns.find((one) => one === value);
			return align ? { ...settings, align } : null;
		}
		default:
			return null;
	}
}

function withLine(settings: CueSettings, value: string): CueSettings | null {
	const [offset, aligned] = cut(value);
	const unit = offset.endsWith("%") ? "percent" : "lines";
	const at = unit === "percent" ? readPercentage(offset) : readLineNumber(offset);
	const align = aligned === null ? (settings.line?.align ?? "start") : lineAligns.find((one) => one === aligned);
	return at === null || !align ? null : { ...settings, line: { at, unit, align }, region: null };
}

function withPosition(settings: CueSettings, value: string): CueSettings | null {
	const [offset, aligned] = cut(value);
	const at = readPercentage(offset);
	const align = aligned === null ? (settings.position?.align ?? null) : positionAligns.find((one) => one === aligned);
	return at === null || align === undefined ? null : { ...settings, position: { at, align } };
}

function cut(value: string): [offset: string, align: string | null] {
	const comma = value.indexOf(",");
	return comma < 0 ? [value, null] : [value.slice(0, comma), value.slice(comma + 1)];
}

function readLineNumber(written: string): number | null {
	if (!/^-?\d+(\.\d+)?$/.test(written)) return null;
	const value = Number(written);
	// The rules of HTML for numbers know neither a negative zero nor infinity.
	return Number.isFinite(value) ? value || 0 : null;
}

/** The region comes last, because a line or a size behind it would end it. */
export function writeSettings({ vertical, line, position, size, align, region }: CueSettings): string {
	return [
		vertical && ` vertical:${vertical}`,
		line && ` line:${writeNumber(line.at)}${line.unit === "percent" ? "%" : ""}${line.align === "start" ? "" : `,${line.align}`}`,
		position && ` position:${writeNumber(position.at)}%${position.align ? `,${position.align}` : ""}`,
		size !== 100 && ` size:${writeNumber(size)}%`,
		align !== "center" && ` align:${align}`,
		region !== null && ` region:${region}`,
	]
		.filter((part) => typeof part === "string")
		.join("");
}
