import { campaignContacts, listCampaigns, listItems, postLabel, yearLabel } from "../../campaigns/index.ts";
import { widestPopulation } from "../../campaigns/rules.ts";
import type { PostRow } from "../../campaigns/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { ReachSubject, SubjectKind } from "./schema.ts";

interface Found {
	readonly subject: ReachSubject;
	/** Published by the day. */
	readonly posts: readonly PostRow[];
}

interface At {
	readonly asOf: number;
	readonly day: PlainDate;
}

/** A subject with its posts as the journal stood at a position; null where there is none of this id. */
export async function findSubject(db: Database, kind: SubjectKind, id: string, { asOf, day }: At): Promise<Found | null> {
	const campaigns = await listCampaigns(db, { asOf });
	const all = await campaignContacts(db, { asOf, day, year: null });
	const inYear = (year: string) => {
		const campaign = campaigns.find(({ years }) => years.some((one) => one.id === year));
		const of = campaign?.years.find((one) => one.id === year);
		return campaign && of ? { campaign: campaign.name, year, population: of.population, of } : null;
	};
	if (kind === "campaign") {
		const campaign = campaigns.find((one) => one.id === id);
		if (!campaign) return null;
		const posts = all.filter((post) => post.campaign === id);
		const met = campaign.years.filter((year) => posts.some((post) => post.year === year.id));
		const population = met.length === 0 ? null : widestPopulation(met.map((year) => year.population));
		const label: ReachSubject["label"] = (language) => inLanguage(campaign.name, language);
		return { subject: { kind, id, campaign: campaign.name, year: null, population, label }, posts };
	}
	if (kind === "year") {
		const found = inYear(id);
		if (!found) return null;
		const { of, ...subject } = found;
		return {
			subject: { kind, id, ...subject, label: (language) => yearLabel(of, language) },
			posts: all.filter((post) => post.year === id),
		};
	}
	if (kind === "item") {
		const item = (await listItems(db, null, asOf)).find((one) => one.id === id);
		const found = item && inYear(item.year);
		if (!item || !found) return null;
		const { of: _, ...subject } = found;
		const label: ReachSubject["label"] = (language) => inLanguage(item.title, language);
		return { subject: { kind, id, ...subject, label }, posts: all.filter((post) => post.item === id) };
	}
	const post = all.find((one) => one.id === id);
	const found = post && inYear(post.year);
	if (!post || !found) return null;
	const { of: _, ...subject } = found;
	return { subject: { kind, id, ...subject, label: (language) => postLabel(post, language) }, posts: [post] };
}
