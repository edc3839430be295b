import { totalContacts } from "../../campaigns/rules.ts";
import type { PostRow } from "../../campaigns/schema.ts";
import { type Count, countBetween } from "../../counting/index.ts";
import { type PlainDate, today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { journalHead } from "../../shared/journal/index.ts";
import type { Audience } from "../models/audience.ts";
import { reachOf } from "../models/reach.ts";
import type { UniqueReach } from "../models/unique-reach.ts";
import { linearSolver } from "../solver.ts";
import { listTotals } from "../totals/store.ts";
import { audienceOfPosts } from "./audiences.ts";
import type { CoursePoint, ReachReading, SubjectKind } from "./schema.ts";
import { findSubject } from "./subjects.ts";

/** A position of the journal and the last day that counts; both are now unless they are given. */
interface Moment {
	readonly asOf?: number;
	readonly day?: PlainDate;
}

/** The reach of a campaign, a year, an item or a post; null where there is none of this id. */
export async function readReach(handle: Handle, kind: SubjectKind, id: string, moment: Moment = {}): Promise<ReachReading | null> {
	const asOf = moment.asOf ?? (await journalHead(handle)).seq;
	const day = moment.day ?? today(handle.clock);
	const found = await findSubject(handle.db, kind, id, { asOf, day });
	if (!found) return null;
	const { subject, posts } = found;
	const ids = new Set(posts.map((post) => post.id));
	const totals = (await listTotals(handle.db, { asOf })).filter((total) => total.posts.some((post) => ids.has(post)));
	const contacts = totalContacts(posts, asOf);
	if (subject.population === null) return { subject, posts, totals, contacts, known: null, asOf, day };
	const audience = audienceOfPosts(posts, totals, subject.population);
	const said = reachOf(audience, await linearSolver());
	return { subject, posts, totals, contacts, known: { audience, said, accounts: asCount(said, posts, asOf) }, asOf, day };
}

/** The interval as a number of accounts, with the estimate that lies in it; known up to the day of the last post. */
export function asCount({ unique, estimate }: UniqueReach, posts: readonly PostRow[], asOf: number): Count<"account"> {
	const until = posts.reduce<PlainDate | null>((last, { publishedOn }) => (last === null || publishedOn > last ? publishedOn : last), null);
	const best = estimate && { value: estimate.value, method: estimate.method };
	return countBetween({ unit: "account", ...unique, best, until, asOf, rows: posts.length });
}

/** A year of posts has hardly more days than that; a longer course is drawn by as many of them. */
const mostPoints = 40;

/** Reach after each day of publication. Numbers of posts are those that are known now: what they were on that day nobody kept. */
export async function readCourse({ posts, known }: ReachReading): Promise<CoursePoint[]> {
	if (!known) return [];
	const solve = await linearSolver();
	const days = [...new Set(posts.map(({ publishedOn }) => publishedOn))].toSorted();
	const step = Math.ceil(days.length / mostPoints);
	const shown = days.filter((_, at) => (days.length - 1 - at) % step === 0);
	return shown.map((day) => {
		const { contacts, unique, estimate } = reachOf(untilDay(known.audience, day), solve);
		return { day, contacts, ...unique, best: estimate?.value ?? null };
	});
}

/** A total of posts of which some were yet to come says nothing of that day. */
function untilDay(audience: Audience, day: PlainDate): Audience {
	const posts = audience.posts.filter(({ publishedOn }) => publishedOn !== null && publishedOn <= day);
	const ids = new Set(posts.map(({ id }) => id));
	return { ...audience, posts, totals: audience.totals.filter((total) => total.posts.every((id) => ids.has(id))) };
}
