import { calmRate, type Shown } from "./ladder.ts";
import type { Movie } from "./movie.ts";
import type { Probed } from "./recipe.ts";

const turns: Readonly<Record<Movie["turned"], readonly string[]>> = {
	0: [],
	90: ["transpose=clock"],
	180: ["hflip", "vflip"],
	270: ["transpose=cclock"],
};

/** A film as it is shown, upright and with square pixels, and the filters that make it so; null for sound alone. */
export function uprightOf(probed: Probed, movie: Movie | null): { readonly shown: Shown; readonly graph: string } | null {
	const { video } = probed;
	if (!video) return null;
	const turned = movie?.turned ?? 0;
	const isOnItsSide = turned === 90 || turned === 270;
	const squared = { width: Math.round(video.width * video.pixelAspect), height: video.height };
	const shown = {
		width: isOnItsSide ? squared.height : squared.width,
		height: isOnItsSide ? squared.width : squared.height,
		rate: calmRate(video.rate),
	};
	const filters = [
		// Whatever cameras note beside a frame stays behind.
		"sidedata=mode=delete",
		...(video.pixelAspect === 1 ? [] : [`scale=${squared.width}:${squared.height}`, "setsar=1"]),
		...turns[turned],
	];
	return { shown, graph: `[0:v]${filters.join(",")}` };
}
