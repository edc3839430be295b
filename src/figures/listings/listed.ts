import { sql } from "kysely";
import { type ActivityKind, activityKinds } from "../../activities/schema.ts";
import { documentStages } from "../../advocacy/schema.ts";
import { campaignContacts, listCampaigns, type PostRow } from "../../campaigns/index.ts";
import { impossiblePost, peopleBehind, widestPopulation } from "../../campaigns/rules.ts";
import { type Count, exactCount } from "../../counting/index.ts";
import { lastDay } from "../../indicators/rules.ts";
import type { Source } from "../../indicators/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Contribution } from "../doubts/chances.ts";
import type { FigureRow, LeftOutReason, LeftOutRow, Moment } from "../schema.ts";
import { heldBy, reasonOf } from "../sessions/contacts.ts";

/** What is few enough to be listed whole: the figure is made from its rows themselves. */
export interface Listing {
	/** By day. */
	readonly rows: readonly FigureRow[];
	readonly leftOut: readonly LeftOutRow[];
	/** The last day that counts, where it is no day of a row. */
	readonly until?: PlainDate | null;
	readonly people?: Count<"person"> | null;
	/** People known by too little to be known again. */
	readonly unrecognisable?: number;
	/** Where people are counted: what each is to the figure. */
	readonly contributions?: ReadonlyMap<string, Contribution>;
}

/** A source without its word, as one of several. */
type Of<Word extends Source["of"]> = Extract<Source, { readonly of: Word }>;

const nobody = { person: null, sex: null, ageBand: null, role: null, disability: null, attendances: 0 } as const;

/** Sessions held. */
export async function listEvents(db: Database, moment: Moment): Promise<Listing> {
	const { rows } = await sql<SessionRow & { eligibility: LeftOutReason | "." | "-" }>`
		select session.id, session.held_on as day, session.area, activity.title, ${reasonOf(moment.indicator, moment)} as eligibility
		from session join activity on activity.id = session.activity and ${heldBy(moment.asOf, "activity")}
		where ${heldBy(moment.asOf, "session")}
		order by session.held_on, session.id`.execute(db);
	return {
		rows: rows
			.filter(({ eligibility }) => eligibility === ".")
			.map(({ id, day, area, title }) => ({ ...nobody, id, name: title, day, area, occasion: title, session: id, value: 1 })),
		leftOut: rows.flatMap(({ id, day, area, title, eligibility }) =>
			eligibility === "." || eligibility === "-" ? [] : [{ id, session: id, day, area, name: title, reason: eligibility, value: 1 }],
		),
	};
}

interface SessionRow {
	readonly id: string;
	readonly day: PlainDate;
	readonly area: string | null;
	readonly title: string;
}

/** Policy documents that reached the stage or one after it, on the earliest such day. */
export async function listPolicyDocuments(db: Database, moment: Moment, { stage }: Of<"documents">): Promise<Listing> {
	const reached = documentStages.slice(documentStages.indexOf(stage));
	const { rows } = await sql<{ id: string; title: string; hasPart: boolean; day: PlainDate; stage: string }>`
		select distinct on (policy_document.id) policy_document.id, title_mn as title,
			(btrim(part_mn) <> '' or btrim(part_en) <> '') as "hasPart", document_stage.reached_on as day, document_stage.stage
		from policy_document join document_stage on document_stage.document = policy_document.id and ${heldBy(moment.asOf, "document_stage")}
		where ${heldBy(moment.asOf, "policy_document")} and document_stage.stage = any(${sql.val(reached)}::text[])
		order by policy_document.id, document_stage.reached_on, document_stage.stage`.execute(db);
	const judged = rows.map((row) => ({ ...row, reason: outsideWindow(moment, row.day) ?? (row.hasPart ? null : ("no-part" as const)) }));
	return {
		rows: judged
			.filter(({ reason }) => reason === null)
			.map((row) => ({ ...nobody, id: row.id, name: row.title, day: row.day, area: null, occasion: row.stage, session: null, value: 1 }))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ id, title, day, reason }) =>
			reason === null ? [] : [{ id, session: null, day, area: null, name: title, reason, value: 1 }],
		),
	};
}

/** Posts of a campaign year, or of all, each with its contacts. */
export async function listPosts(db: Database, moment: Moment, { year }: Of<"campaigns">): Promise<Listing> {
	const posts = await campaignContacts(db, { asOf: moment.asOf, day: "9999-12-31", year });
	const judged = posts.map((post) => ({
		post,
		reason: outsideWindow(moment, post.publishedOn) ?? (post.measurement === null ? ("no-number" as const) : null),
	}));
	const counted = judged.filter(({ reason }) => reason === null).map(({ post }) => post);
	return {
		rows: counted
			.map((post) => ({
				...nobody,
				id: post.id,
				name: post.itemTitle.mn,
				day: post.publishedOn,
				area: null,
				occasion: post.platform,
				session: null,
				value: post.measurement?.contacts ?? 0,
			}))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ post, reason }) =>
			reason === null
				? []
				: [{ id: post.id, session: null, day: post.publishedOn, area: null, name: post.itemTitle.mn, reason, value: post.contacts ?? 1 }],
		),
		until: counted.reduce<PlainDate | null>((last, { measurement }) => later(last, measurement?.measuredOn ?? null), null),
		// A post whose number nobody knows has people too, so it opens the interval.
		people: await peopleBehindPosts(
			db,
			moment.asOf,
			judged.flatMap(({ post, reason }) => (reason === null || reason === "no-number" ? [post] : [])),
		),
	};
}

/**
 * How many people contacts may be, as the campaign's own page says it; null where nobody has said of a year how many can be reached, or
 * where more accounts saw one post than there are people: then a number or the population is wrong.
 */
async function peopleBehindPosts(db: Database, asOf: number, posts: readonly PostRow[]): Promise<Count<"person"> | null> {
	const met = new Set(posts.map(({ year }) => year));
	if (met.size === 0) return exactCount({ unit: "person", value: 0, until: null, asOf, rows: 0 });
	const campaigns = await listCampaigns(db, { asOf });
	const years = campaigns.flatMap((campaign) => campaign.years).filter(({ id }) => met.has(id));
	const population = widestPopulation(years.map((year) => year.population));
	return impossiblePost(posts, population) ? null : peopleBehind(posts, population, asOf);
}

/** Sites where such sessions were held, each with the people enrolled in it by the latest number that was known. */
export async function listEnrolment(db: Database, moment: Moment, { kinds }: Of<"enrolment">): Promise<Listing> {
	const wanted: readonly ActivityKind[] = kinds.length > 0 ? kinds : activityKinds;
	const { indicator, asOf, day } = moment;
	const { rows } = await sql<{ id: string; name: string; area: string | null; day: PlainDate; people: number | null; year: number | null }>`
		select visited.site as id, coalesce(site.name_mn, '') as name, site.area, visited.day, enrolled.people, enrolled.year
		from (
			select session.site, min(session.held_on) as day
			from session join activity on activity.id = session.activity and ${heldBy(asOf, "activity")}
			where ${heldBy(asOf, "session")} and session.site is not null and not session.cancelled
				and session.held_on between ${indicator.windowFrom} and ${lastDay(indicator, day)}
				and activity.kind = any(${sql.val([...wanted])}::text[])
			group by session.site
		) visited
		left join site on site.id = visited.site and ${heldBy(asOf, "site")}
		left join lateral (
			select people, year from population
			where population.site = visited.site and ${heldBy(asOf, "population")} and year <= extract(year from ${day}::date)
			order by year desc limit 1
		) enrolled on true
		order by visited.day, visited.site`.execute(db);
	return {
		rows: rows.flatMap(({ id, name, area, people, day, year }) =>
			people === null ? [] : [{ ...nobody, id, name, day, area, occasion: String(year), session: null, value: people }],
		),
		leftOut: rows.flatMap(({ id, name, area, people, day }) =>
			people === null ? [{ id, session: null, day, area, name, reason: "no-enrolment" as const, value: 1 }] : [],
		),
	};
}

export function outsideWindow({ indicator, day: today }: Moment, day: PlainDate): LeftOutReason | null {
	if (day < indicator.windowFrom) return "before-window";
	if (day > today) return "not-yet-held";
	return day > lastDay(indicator, today) ? "after-window" : null;
}

export function byDay(
	one: { readonly day: PlainDate; readonly id: string },
	other: { readonly day: PlainDate; readonly id: string },
): number {
	return one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1;
}

export function later(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
	return one === null || (other !== null && other > one) ? other : one;
}
