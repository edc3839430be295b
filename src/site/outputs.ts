import { listDocuments, stageLabel } from "../advocacy/index.ts";
import { listCampaigns, readCampaignYear } from "../campaigns/index.ts";
import type { Database, Handle } from "../shared/database/index.ts";
import type { PublicCampaignYear, PublicDocument } from "./schema.ts";

/** Documents in which the programme had a part, the furthest first. */
export async function readPublicDocuments(db: Database): Promise<PublicDocument[]> {
	const documents = await listDocuments(db);
	return documents
		.filter(({ part, current }) => part.mn !== "" && current !== null)
		.toSorted((one, other) => ((one.current?.reachedOn ?? "") < (other.current?.reachedOn ?? "") ? 1 : -1))
		.map(({ title, issuedBy, part, current, versions }) => ({
			title,
			issuedBy,
			part,
			stage: current && {
				name: { mn: stageLabel(current.stage, "mn"), en: stageLabel(current.stage, "en") },
				reachedOn: current.reachedOn,
			},
			// What stands in a file may hold more than is public; a link is public already.
			versions: versions.map(({ dated, note, link }) => ({ dated, note, link })),
		}));
}

/** Every year of every campaign that has begun to be recorded, the latest first, as the journal stood at `asOf`. */
export async function readPublicCampaign(handle: Handle, asOf: number): Promise<PublicCampaignYear[]> {
	const campaigns = await listCampaigns(handle.db, { asOf });
	const ids = campaigns.flatMap(({ years }) => years.map(({ id }) => id));
	const years = await Promise.all(ids.map((id) => readCampaignYear(handle, id, { asOf })));
	return years
		.flatMap((inFull) => {
			if (!inFull) return [];
			const { year, items, total, people, counted } = inFull;
			const works = items.map(({ id, kind, title }) => {
				const numbers = counted.flatMap((post) => (post.item === id && post.contacts !== null ? [post.contacts] : []));
				return { kind, title, contacts: numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) };
			});
			const { number, campaignName: campaign, theme, startsOn, endsOn, population } = year;
			return [{ number, campaign, theme, startsOn, endsOn, population, contacts: total, people, works }];
		})
		.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
}
