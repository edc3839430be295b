import { isId } from "../shared/id.ts";

/** Where the record of an entry stands: a page below the office, for whoever may read there. */
export interface Lead {
	readonly access: string;
	readonly at: string;
}

interface LeadOfKinds extends Lead {
	/** Kinds of operations, or how they begin where a `-` is last. */
	readonly kinds: readonly string[];
}

/** The subject of an entry takes the place of `:id`. What is no page of its own, or has gone with the entry, leads nowhere. */
const leads: readonly LeadOfKinds[] = [
	{ kinds: ["activities.activity-"], access: "activities.read", at: "activities/:id" },
	{ kinds: ["activities.session-", "activities.file-", "activities.head-count-"], access: "activities.read", at: "sessions/:id" },
	{ kinds: ["activities.attendance-marked", "activities.attendance-corrected"], access: "activities.write", at: "attendance/:id" },
	{ kinds: ["activities.register-", "activities.import-"], access: "registers.import", at: "imports/:id" },
	{ kinds: ["advocacy.ask-"], access: "advocacy.read", at: "asks/:id" },
	{ kinds: ["advocacy.commitment-"], access: "advocacy.read", at: "commitments/:id" },
	{ kinds: ["advocacy.meeting-"], access: "advocacy.read", at: "meetings/:id" },
	{ kinds: ["advocacy.document-", "advocacy.stage-recorded", "advocacy.version-"], access: "advocacy.read", at: "documents/:id" },
	{ kinds: ["campaigns.campaign-"], access: "campaigns.read", at: "campaigns/:id" },
	{ kinds: ["campaigns.year-"], access: "campaigns.read", at: "campaigns/years/:id" },
	{
		kinds: ["campaigns.item-", "campaigns.content-", "campaigns.block-", "campaigns.kit-taken", "campaigns.review-", "campaigns.release-"],
		access: "campaigns.read",
		at: "campaigns/items/:id",
	},
	{ kinds: ["campaigns.post-"], access: "campaigns.read", at: "campaigns/posts/:id" },
	{ kinds: ["captions.captions-imported", "captions.description-answered"], access: "media.read", at: "captions/:id" },
	{
		kinds: [
			...["children.child-registered", "children.child-corrected", "children.child-placed", "children.placement-ended"],
			...["children.case-", "children.service-consent-", "children.assessment-", "children.schooling-", "children.barriers-"],
			...["children.plan-", "children.goal-", "children.referral-", "children.visit-", "children.learning-attended"],
			...["children.move-", "children.dormitory-", "children.note-", "children.sensitive-note-", "children.entry-withdrawn"],
		],
		access: "children.read",
		at: "children/:id",
	},
	{
		kinds: ["consent.consent-recorded", "consent.consent-corrected", "consent.preview-", "consent.complaint-"],
		access: "consents.read",
		at: "consents/:id",
	},
	{ kinds: ["consent.consent-withdrawn"], access: "consents.read", at: "consents/withdrawals/:id" },
	{ kinds: ["figures.rows-exported"], access: "figures.read", at: "figures/:id" },
	{ kinds: ["figures.indicator-"], access: "figures.read", at: "indicators/:id" },
	{ kinds: ["figures.period-", "figures.restatement-proposed", "figures.figure-restated"], access: "figures.read", at: "periods/:id" },
	{ kinds: ["media.film-sent", "media.key-", "media.box-"], access: "media.read", at: "media/films/:id" },
	{ kinds: ["media.image-sent"], access: "media.read", at: "media/images/:id" },
	{ kinds: ["places.site-"], access: "programme.read", at: "sites/:id" },
	{ kinds: ["places.population-"], access: "programme.read", at: "population" },
	{ kinds: ["programme."], access: "programme.read", at: "programme" },
	{ kinds: ["site.text-"], access: "site.write", at: "texts" },
	{ kinds: ["site.announcement-", "site.logo-"], access: "site.write", at: "announcement" },
];

export function leadOf(kind: string): Lead | null {
	return leads.find(({ kinds }) => kinds.some((one) => (/[-.]$/.test(one) ? kind.startsWith(one) : kind === one))) ?? null;
}

/** The record whose page stands at a path below the office; null where the page is of no single record. */
export function recordAt(path: string): string | null {
	for (const { at } of leads) {
		const [before, after] = at.split(":id");
		if (after === undefined || !path.startsWith(before ?? "")) continue;
		const record = path.slice(before?.length);
		if (record !== "" && !record.includes("/") && (isId(record) || /^[A-Z0-9][\w-]*$/.test(record))) return record;
	}
	return null;
}
