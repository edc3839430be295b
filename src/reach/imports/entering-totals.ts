import { listPosts } from "../../campaigns/index.ts";
import type { PostRow } from "../../campaigns/schema.ts";
import { newId } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import { gather, gatheredId } from "../exports/gathering.ts";
import type { ExportReading } from "../exports/schema.ts";
import { listTotals, totals as postTotals } from "../totals/store.ts";
import type { OnRecord } from "./matching.ts";
import { readingOfEarlier } from "./store.ts";
import { type TotalOfYear, totalsOfYears } from "./totals-of-files.ts";

interface Entered {
	readonly readings: readonly ExportReading[];
	/** The campaign's post of each post of the files that is of one. */
	readonly entered: ReadonlyMap<string, string>;
	readonly record: OnRecord;
}

/** Enters what files say of several posts together, each total for the year it is of; gives back their ids. */
export async function enterTotals(change: Change, { readings, entered, record }: Entered): Promise<string[]> {
	const earlier = readingOfEarlier(record.exported);
	const { totals } = gather([...readings, earlier], { isMixedPage: false });
	const posts = await listPosts(change.tx, { year: null });
	const before = earlier.posts.map((post, at) => [gatheredId(readings.length, post), record.exported[at]?.post ?? ""] as const);
	const years = new Map(posts.map((post) => [post.id, post.year]));
	const ofCampaign = new Map(
		[...before, ...entered].flatMap(([id, post]) => {
			const year = years.get(post);
			return year === undefined ? [] : [[id, { post, year }] as const];
		}),
	);
	const known = await listTotals(change.tx);
	const ids: string[] = [];
	for (const total of totalsOfYears(totals, ofCampaign)) {
		const most = record.years.find(({ id }) => id === total.year)?.population?.high;
		const only = total.only && !isBesideOthers(total, posts);
		const until = total.until === null || total.until <= change.today ? total.until : change.today;
		if ((most !== undefined && total.reach > most) || !(only || total.whole) || (total.from ?? "") > (until ?? "9999")) continue;
		// The same days once more are a newer number of the same thing.
		const former = known.find((one) => total.kind !== "ads" && isOfSame(one, { ...total, until }));
		if (former) await postTotals.end(change, { id: former.id });
		const id = newId();
		await postTotals.begin(change, {
			...{ id, campaign_year: total.year, kind: total.kind, posts: [...new Set(total.posts)], reach: total.reach },
			...{ only_these: only, all_of_these: total.whole, first_day: total.from, last_day: until },
			source: (readings[Number(total.id.split(":")[0])]?.file ?? "").slice(0, 200),
		});
		ids.push(id);
	}
	return ids;
}

type DaysOfYear = Pick<TotalOfYear, "kind" | "year" | "from" | "until">;

function isOfSame(one: DaysOfYear, other: DaysOfYear): boolean {
	return one.kind === other.kind && one.year === other.year && one.from === other.from && one.until === other.until;
}

/** A post that was typed in and stands in no file was seen in the window as well. */
function isBesideOthers({ kind, posts, from, until }: TotalOfYear, all: readonly PostRow[]): boolean {
	if (kind !== "page_window" || from === null || until === null) return false;
	const platform = all.find(({ id }) => id === posts[0])?.platform;
	const isWithin = (day: string) => day >= from && day <= until;
	return all.some((post) => post.platform === platform && isWithin(post.publishedOn) && !posts.includes(post.id));
}
