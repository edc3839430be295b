import type { Box } from "../schema.ts";

/** In pixels of the film as it is shown. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Picture {
	readonly width: number;
	readonly height: number;
}

interface Step {
	readonly atMs: number;
	readonly x: number;
	readonly y: number;
}

/** A box is as large as the largest of its key frames, so that nothing looks out where it grows, and moves with their middle. */
function pathOf(
	{ keyFrames }: Box,
	picture: Picture,
): { readonly width: number; readonly height: number; readonly steps: readonly Step[] } {
	const [across, down] = [picture.width / 1000, picture.height / 1000];
	const width = whole(Math.max(...keyFrames.map((key) => key.width)) * across, picture.width);
	const height = whole(Math.max(...keyFrames.map((key) => key.height)) * down, picture.height);
	const steps = keyFrames.map((key) => ({
		atMs: key.atMs,
		x: within((key.left + key.width / 2) * across - width / 2, picture.width - width),
		y: within((key.top + key.height / 2) * down - height / 2, picture.height - height),
	}));
	return { width, height, steps };
}

/** Colours are stored for two pixels together; a box covers both. */
function whole(pixels: number, most: number): number {
	return Math.min(Math.floor(most / 2) * 2, Math.max(2, Math.ceil(pixels / 2) * 2));
}

function within(pixels: number, most: number): number {
	return Math.min(Math.max(0, most), Math.max(0, Math.round(pixels)));
}

/** Wider than a frame is long at either end: a moment is rounded, and a face must not be seen for one frame. */
const marginMs = 50;

/** With one key frame it stands there throughout the film; with several it is there from the first to the last. */
function isThere(steps: readonly Step[], atMs: number): boolean {
	const [first, last] = [steps.at(0)?.atMs ?? 0, steps.at(-1)?.atMs ?? 0];
	return steps.length === 1 || (atMs >= first - marginMs && atMs <= last + marginMs);
}

/** Where a box is at a moment; null while it is not there. */
export function placeAt(box: Box, atMs: number, picture: Picture): Place | null {
	const { width, height, steps } = pathOf(box, picture);
	if (!isThere(steps, atMs)) return null;
	const after = steps.findIndex((step) => step.atMs > atMs);
	const [from, to] = after === -1 ? [steps.at(-1), steps.at(-1)] : [steps[Math.max(0, after - 1)], steps[after]];
	if (!from || !to) return null;
	const share = to.atMs > from.atMs ? within01((atMs - from.atMs) / (to.atMs - from.atMs)) : 0;
	return { x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share), width, height };
}

function within01(share: number): number {
	return Math.min(1, Math.max(0, share));
}

/** FFmpeg's filters that hide what boxes cover, behind those of `upright`: six by six squares are left of a face. */
export function hidingGraph(upright: string, boxes: readonly Box[], picture: Picture): string {
	return boxes.reduce((before, box, at) => {
		const { width, height, steps } = pathOf(box, picture);
		const [x, y] = [expressionOf(steps, "x"), expressionOf(steps, "y")];
		const [first, last] = [steps.at(0)?.atMs ?? 0, steps.at(-1)?.atMs ?? 0];
		const when = steps.length === 1 ? "1" : `between(t,${seconds(first - marginMs)},${seconds(last + marginMs)})`;
		const squares = `crop=${width}:${height}:x='${x}':y='${y}',scale=6:6:flags=area,scale=${width}:${height}:flags=neighbor`;
		return `${before},split=2[m${at}][c${at}];[c${at}]${squares}[b${at}];[m${at}][b${at}]overlay=x='${x}':y='${y}':enable='${when}'`;
	}, upright);
}

/** Straight from one key frame to the next, as an expression of `t` in seconds. */
function expressionOf(steps: readonly Step[], axis: "x" | "y"): string {
	const [first, ...others] = steps;
	if (!first) return "0";
	const lines = others.map((to, at) => {
		const from = steps[at] ?? first;
		const slope = (to[axis] - from[axis]) / ((to.atMs - from.atMs) / 1000);
		return { until: seconds(to.atMs), line: `${from[axis]}+(${slope.toFixed(4)})*(t-${seconds(from.atMs)})` };
	});
	const last = String(steps.at(-1)?.[axis] ?? 0);
	const moving = lines.reduceRight((rest, { until, line }) => `if(lt(t,${until}),${line},${rest})`, last);
	return others.length === 0 ? last : `if(lt(t,${seconds(first.atMs)}),${first[axis]},${moving})`;
}

function seconds(ms: number): string {
	return (Math.max(0, ms) / 1000).toFixed(3);
}
