import { lendAssets } from "../consent/index.ts";
import { lendPublic } from "../media/index.ts";
import { keepFile, type PreparedFile, prepareInput } from "../shared/files/index.ts";
import { newId } from "../shared/id.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { contentCommands } from "./contents/commands.ts";
import { kitCommands } from "./kits/commands.ts";
import { campaignOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { columnsOfPost, countsAtOnce, endProposal, proposalCommandsOf, propose } from "./proposals/commands.ts";
import { listProposals, readProposedOrPost } from "./proposals/store.ts";
import { followingCommands, releaseCommands, reviewCommands } from "./releases/commands.ts";
import { isApprovedAnywhere } from "./releases/shown-media.ts";
import { wasReleased } from "./releases/store.ts";
import { impossiblePost } from "./rules.ts";
import { acceptedSorts, type Measurement, type ReachablePeople } from "./schema.ts";
import {
	campaigns,
	items,
	listCampaigns,
	listItems,
	listPosts,
	measurementOf,
	nextNumber,
	populationOf,
	posts,
	readCampaign,
	readItem,
	readPost,
	readYear,
	years,
} from "./store.ts";

/** Who is in a film or an image is said of the film or the image; a story tells of people by itself. */
lendAssets({
	assets: async (db) =>
		(await listItems(db, null))
			.filter(({ kind }) => kind === "human_story")
			.map(({ id, title }) => ({ id, title, path: `campaigns/items/${id}` })),
	campaigns: listCampaigns,
});

lendPublic(isApprovedAnywhere);

const recordCommands = commandsOf(campaignOperations, {
	"campaign-written": async (change, { id, nameMn, nameEn }) => {
		const named = { name_mn: nameMn, name_en: nameEn };
		if (!(await campaigns.replace(change, { id }, named))) await campaigns.begin(change, { id, ...named });
		return { campaign: id };
	},
	"year-written": async (change, { id, campaign, number, themeMn, themeEn, startsOn, endsOn, low, high, source }) => {
		const known = await readYear(change.tx, id);
		// Whoever may not say how many can be reached leaves it as it is.
		const mayEstimate = change.author.can("indicators.write");
		if (!mayEstimate && low !== null) throw problem("people-of-figures");
		const said = mayEstimate ? { low, high, source } : (known?.population ?? { low: null, high: null, source: null });
		const described = {
			campaign,
			number,
			theme_mn: themeMn,
			theme_en: themeEn,
			starts_on: startsOn,
			ends_on: endsOn,
			...columnsOfPeople(said),
		};
		const of = await readCampaign(change.tx, campaign);
		if (!of) throw problem("campaign-unknown");
		if (of.years.some((one) => one.number === number && one.id !== id)) throw problem("year-number-taken", { number });
		if (endsOn < startsOn) throw problem("ends-before-start", { from: startsOn, to: endsOn });
		await requirePeople(change, id, populationOf(described));
		if (!(await years.replace(change, { id }, described))) await years.begin(change, { id, ...described });
		return { year: id };
	},
	"people-estimated": async (change, { id, ...said }) => {
		if (!(await readYear(change.tx, id))) throw problem("year-unknown");
		await requirePeople(change, id, said);
		await years.replace(change, { id }, columnsOfPeople(said));
		return { year: id };
	},
	"item-written": async (change, { id, year, kind, titleMn, titleEn }) => {
		if (!(await readYear(change.tx, year))) throw problem("year-unknown");
		const known = await readItem(change.tx, id);
		const stays = known?.year === year && known.kind === kind;
		// What counts already is moved by whoever answers for it.
		if (known && !stays && !countsAtOnce(change)) {
			const counts = (await listPosts(change.tx, { year: known.year })).some((post) => post.item === id);
			if (counts || (await wasReleased(change.tx, id))) throw problem("item-counts");
		}
		const number = stays ? known.number : await nextNumber(change.tx, { year, kind });
		const described = { campaign_year: year, kind, number, title_mn: titleMn, title_en: titleEn };
		if (!(await items.replace(change, { id }, described))) await items.begin(change, { id, ...described });
		return { item: id };
	},
	"item-removed": async (change, { id }) => {
		const item = await readItem(change.tx, id);
		if (!item) throw problem("item-unknown");
		if ((await listPosts(change.tx, { year: item.year })).some((post) => post.item === id)) throw problem("item-has-posts");
		if ((await listProposals(change.tx, { item: id })).length > 0) throw problem("item-has-posts");
		if (await wasReleased(change.tx, id)) throw problem("item-was-released");
		await items.end(change, { id });
		return { year: item.year };
	},
	"post-written": {
		prepare: (_handle, _author, { file }) => prepareInput(file, acceptedSorts),
		work: async (change, { id, item, platform, publishedOn, link, ...number }, prepared) => {
			const given = measurementOf({ ...number, measured_on: number.measuredOn, file: null });
			const known = countsAtOnce(change) ? await readPost(change.tx, id) : await readProposedOrPost(change.tx, id);
			const measurement = given ?? known?.measurement ?? null;
			await requirePossible(change, { item, publishedOn, measurement });
			const described = { item, platform, published_on: publishedOn, link };
			const measured = given && (await keepMeasurement(change, given, prepared));
			if (!countsAtOnce(change)) {
				const before = known ? columnsOfPost(known) : unmeasured;
				await propose(change, id, { ...before, ...described, ...measured });
				return { post: id, proposed: true };
			}
			if (!(await posts.replace(change, { id }, { ...described, ...measured }))) {
				await posts.begin(change, { id, ...described, ...(measured ?? unmeasured) });
			}
			await endProposal(change, id);
			return { post: id, proposed: false };
		},
	},
	"post-measured": {
		prepare: (_handle, _author, { file }) => prepareInput(file, acceptedSorts),
		work: async (change, { id, file: _, ...number }, prepared) => {
			const post = countsAtOnce(change) ? await readPost(change.tx, id) : await readProposedOrPost(change.tx, id);
			if (!post) throw problem("post-unknown");
			const measurement = { ...number, file: null };
			const known = post.measurement?.measuredOn;
			if (known && number.measuredOn < known) throw problem("measured-earlier", { known, day: number.measuredOn });
			await requirePossible(change, { ...post, measurement });
			const measured = await keepMeasurement(change, measurement, prepared);
			if (!countsAtOnce(change)) {
				await propose(change, id, { ...columnsOfPost(post), ...measured });
				return { post: id, proposed: true };
			}
			await posts.replace(change, { id }, measured);
			await endProposal(change, id);
			return { post: id, proposed: false };
		},
	},
	"post-removed": async (change, { id }) => {
		if (!countsAtOnce(change)) {
			const proposed = await readProposedOrPost(change.tx, id);
			if (!proposed) throw problem("post-unknown");
			// What never counted goes at once; what counts is asked for.
			const counted = await readPost(change.tx, id);
			if (counted) await propose(change, id, columnsOfPost(counted), { removes: true });
			else await endProposal(change, id);
			return { item: proposed.item, proposed: counted !== null };
		}
		const [post] = await posts.end(change, { id });
		if (!post) throw problem("post-unknown");
		await endProposal(change, id);
		return { item: post.item, proposed: false };
	},
});

const proposalCommands = proposalCommandsOf(requirePossible);

/** All that is written of a campaign: its records, what its items say, and their way to the public. */
export const campaignCommands = {
	...recordCommands,
	...proposalCommands,
	...contentCommands,
	...reviewCommands,
	...releaseCommands,
	...followingCommands,
	...kitCommands,
};

const unmeasured = { metric: null, counted: null, contacts: null, measured_on: null, source: null, file: null };

/** Nobody can reach fewer people than saw one post of the year. */
async function requirePeople({ tx }: Change, year: string, population: ReachablePeople | null): Promise<void> {
	if (!population) return;
	if (population.low > population.high) throw problem("population-crossed", { low: population.low, high: population.high });
	const post = impossiblePost(await listPosts(tx, { year }), population);
	if (post) throw problem("population-below-post", { contacts: post.contacts ?? 0, most: population.high });
}

function columnsOfPeople({ low, high, source }: { readonly [Part in keyof ReachablePeople]: ReachablePeople[Part] | null }) {
	return { population_low: low, population_high: high, population_source: source };
}

interface Publication {
	readonly item: string;
	readonly publishedOn: string;
	readonly measurement: Measurement | null;
}

export async function requirePossible({ tx, today }: Change, { item, publishedOn, measurement }: Publication): Promise<void> {
	const of = await readItem(tx, item);
	if (!of) throw problem("item-unknown");
	if (!measurement) return;
	const { measuredOn, counted, contacts } = measurement;
	if (measuredOn < publishedOn) throw problem("measured-before-published", { day: measuredOn, published: publishedOn });
	if (measuredOn > today) throw problem("day-to-come", { day: measuredOn });
	const most = (await readYear(tx, of.year))?.population?.high;
	if (counted === "once" && most !== undefined && contacts > most) throw problem("more-than-people", { contacts, most });
}

/** The columns of a number, and the file that proves it. */
async function keepMeasurement(change: Change, { measuredOn, ...number }: Measurement, prepared: PreparedFile | null) {
	const file = prepared && newId();
	if (prepared && file) await keepFile(change, file, prepared);
	return { ...number, measured_on: measuredOn, file };
}
