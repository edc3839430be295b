import { area as words } from "#words/places";
import { covers } from "../../identity/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import type { Coordinates } from "../rules.ts";
import { areas as known } from "./areas.ts";
import { mapHeight, mapWidth, outlines, placeOnMap } from "./outlines.ts";

interface AreaMapProps {
	readonly language: Language;
	/** Paths; an aimag is filled where it is one of them, and filled lighter where only a part of it is. Empty is the whole country. */
	readonly areas: readonly string[];
	/** What the drawing shows, in words: nothing in it is read out. The list of areas beside it is the page's. */
	readonly label: string;
	readonly points?: readonly Coordinates[];
}

const capital = "11";

/** Mongolia with some areas filled in. Names stand in HTML below it, so that they do not shrink with the drawing. */
export function AreaMap({ language, areas, label, points = [] }: AreaMapProps) {
	return (
		<div class="area-map" role="img" aria-label={label}>
			<svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true" focusable="false">
				{outlines.map(({ code, path }) => (
					<path key={code} class={shareOf(code, areas)} d={path} />
				))}
				{points.map(placeOnMap).map(({ x, y }) => (
					<circle key={`${x} ${y}`} cx={x} cy={y} r="4" />
				))}
			</svg>
			{shareOf(capital, areas) && <Districts language={language} areas={areas} />}
			{known.some(({ path }) => shareOf(path, areas) === "part") && <Legend language={language} />}
		</div>
	);
}

/** What the paler colour is: only where something is drawn in it. */
function Legend({ language }: Pick<AreaMapProps, "language">) {
	const t = speak(words, language);
	return (
		<div class="area-legend">
			{(["all", "part"] as const).map((share) => (
				<span key={share}>
					<i class={share} /> {t(`map-${share}`)}
				</span>
			))}
		</div>
	);
}

/** The capital is the size of a letter on the map of the country: its districts stand beside one another as tiles. */
function Districts({ language, areas }: Pick<AreaMapProps, "language" | "areas">) {
	const name = inLanguage(known.find(({ path }) => path === capital)?.name, language);
	return (
		<div class="area-tiles">
			<b>{name}</b>
			{known
				.filter(({ kind }) => kind === "district")
				.map(({ path, name }) => (
					<span key={path} class={shareOf(path, areas)}>
						{inLanguage(name, language)}
					</span>
				))}
		</div>
	);
}

function shareOf(path: string, areas: readonly string[]): "all" | "part" | undefined {
	if (covers(areas, path)) return "all";
	return areas.some((area) => covers([path], area)) ? "part" : undefined;
}
