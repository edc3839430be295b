import { chanceFrom } from "../src/demo/chance.ts";
import { type Audience, linearSolver, reachOf } from "../src/reach/index.ts";
import { independent } from "../src/reach/models/independence.ts";
import type { Solve } from "../src/reach/models/linear.ts";
import { audience, post, total } from "../test/support/audiences.ts";
import { simulateCampaign } from "../test/support/simulated-campaigns.ts";
import type { BenchLine } from "./line.ts";

const campaigns = 1_000;
const repeats = 15;
const people = 3_000_000;

/** Issue 14: how long the interval takes, and over simulated campaigns whether it holds the truth and how far off the estimate is. */
export async function benchReach(): Promise<BenchLine[]> {
	const solve = await linearSolver();
	return [overlapping(solve), manyPosts(solve), ...againstTheTruth(solve)];
}

/** Twelve posts of which six windows tell, none of them apart from the others. */
function overlapping(solve: Solve): BenchLine {
	const windows = [
		[0, 3, 6, 9],
		[1, 4, 7, 10],
		[2, 5, 8, 11],
		[0, 1, 2, 3, 4],
		[5, 6, 7, 8],
		[0, 4, 8, 9, 11],
	];
	const known = invented(12, windows);
	const measured = median(() => reachOf(known, solve));
	const bare = median(() => reachOf({ ...known, totals: [] }, solve));
	return timed("reach of 12 posts with 6 windows that overlap", measured, bare, "the same posts without windows", 100);
}

function manyPosts(solve: Solve): BenchLine {
	const windows = Array.from({ length: 100 }, (_, window) => Array.from({ length: 100 }, (__, at) => window * 100 + at));
	const boosted = Array.from({ length: 1_000 }, (_, at) => at * 10);
	const known = invented(10_000, [...windows, boosted]);
	const measured = median(() => reachOf(known, solve), 5);
	const bare = median(() => reachOf({ ...known, totals: [] }, solve), 5);
	return timed(
		"reach of 10,000 posts with 100 windows and advertisements across them",
		measured,
		bare,
		"the same posts without windows",
		1_000,
	);
}

/** Reaches and totals that fit each other: of people who see each post by chance. */
function invented(posts: number, groups: readonly (readonly number[])[]): Audience {
	const chance = chanceFrom(posts);
	const reaches = Array.from({ length: posts }, () => chance.between(1, Math.round((people * 2) / posts)));
	const saw = (group: readonly number[]) =>
		Math.round(
			independent(
				group.map((at) => reaches[at] ?? 0),
				people,
			) * 0.97,
		);
	return audience(
		{
			posts: reaches.map((reach, at) => post(String(at), reach)),
			totals: groups.map((group, at) => total(`total ${at}`, group.map(String), saw(group))),
		},
		people,
	);
}

function againstTheTruth(solve: Solve): BenchLine[] {
	let inside = 0;
	let width = 0;
	let bareWidth = 0;
	const errors: number[] = [];
	const errorsOfIndependence: number[] = [];
	for (let seed = 1; seed <= campaigns; seed++) {
		const { audience: known, truth } = simulateCampaign(seed);
		const { unique, estimate } = reachOf(known, solve);
		const bare = reachOf({ ...known, totals: [] }, solve).unique;
		if (unique.low <= truth && truth <= unique.high && bare.low <= truth && truth <= bare.high) inside++;
		width += (unique.high - unique.low) / truth / campaigns;
		bareWidth += (bare.high - bare.low) / truth / campaigns;
		const middle = (known.population.low + known.population.high) / 2;
		errors.push(errorOf(estimate?.value ?? 0, truth));
		errorsOfIndependence.push(
			errorOf(
				independent(
					known.posts.map(({ reach }) => reach ?? 0),
					middle,
				),
				truth,
			),
		);
	}
	const error = middleOf(errors);
	const plain = middleOf(errorsOfIndependence);
	return [
		{
			...{ name: `simulated campaigns of ${campaigns} with the truth in the interval`, measured: inside, unit: "campaigns" },
			...{ baseline: campaigns, baselineName: "all of them", ratio: inside / campaigns, budget: "always", within: inside === campaigns },
		},
		{
			...{ name: "as above, width of the interval", measured: width * 100, unit: "% of the truth", baseline: bareWidth * 100 },
			...{ baselineName: "without totals", ratio: width / bareWidth, budget: "at most 1 ×", within: width <= bareWidth },
		},
		{
			...{ name: "as above, median error of the estimate with page windows", measured: error * 100, unit: "%", baseline: plain * 100 },
			...{ baselineName: "plain Sainsbury", ratio: error / plain, budget: "at most 10 %", within: error <= 0.1 },
		},
	];
}

function errorOf(said: number, truth: number): number {
	return Math.abs(said - truth) / truth;
}

function timed(name: string, measured: number, baseline: number, baselineName: string, most: number): BenchLine {
	const within = measured <= most;
	return { name, measured, unit: "ms", baseline, baselineName, ratio: measured / baseline, budget: `at most ${most} ms`, within };
}

function median(work: () => unknown, times = repeats): number {
	return middleOf(
		Array.from({ length: times }, () => {
			const start = performance.now();
			work();
			return performance.now() - start;
		}),
	);
}

function middleOf(numbers: readonly number[]): number {
	return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
