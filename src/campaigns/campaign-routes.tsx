import { campaigns as words } from "#words/campaigns";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { CampaignNamePage, CampaignPage, CampaignsPage } from "./campaign-pages.tsx";
import { writeCampaign } from "./commands.ts";
import { readCampaignContacts, readCampaignYear } from "./contacts.ts";
import { campaignForm } from "./fields.ts";
import { problem } from "./problems.ts";
import { type CampaignWithYears, listCampaigns, readCampaign } from "./store.ts";
import { around, aroundForm, pathOf } from "./surroundings.ts";

export const campaignRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/campaigns",
		access: "campaigns.read",
		handle: async (visit) => {
			const campaigns = await listCampaigns(visit.programme.handle.db);
			return page(<CampaignsPage around={around(visit)} campaigns={campaigns} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/new",
		access: "campaigns.write",
		handle: (visit) => namePage(visit, null, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns",
		access: "campaigns.write",
		handle: (visit) => writeName(visit, null),
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/:campaign",
		access: "campaigns.read",
		handle: async (visit) => {
			const { handle } = visit.programme;
			const campaign = await shownCampaign(visit);
			const all = await readCampaignContacts(handle, campaign);
			const years = await Promise.all(campaign.years.map(({ id }) => readCampaignYear(handle, id, { asOf: all.total.asOf })));
			return page(<CampaignPage around={around(visit)} campaign={campaign} years={years.filter((year) => year !== null)} all={all} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/:campaign/name",
		access: "campaigns.write",
		handle: async (visit) => namePage(visit, await shownCampaign(visit), freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/:campaign/name",
		access: "campaigns.write",
		handle: async (visit) => writeName(visit, await shownCampaign(visit)),
	},
];

async function writeName(visit: ProgrammeVisit, campaign: CampaignWithYears | null): Promise<Response> {
	const form = await readForm(visit, campaignForm);
	if (!form.ok) return namePage(visit, campaign, sayErrors(form, words, visit.language), 422);
	const { operation, nameMn, nameEn } = form.value;
	const named = { id: campaign?.id ?? newId(), name: { mn: nameMn, en: nameEn } };
	const attempted = await attempt(visit, form.typed, () => writeCampaign(visit.programme.handle, orderOf(visit, operation), named));
	if (!attempted.done) return namePage(visit, campaign, attempted.form, 422);
	return seeOther(`${pathOf(visit)}/${attempted.result.result.campaign}?done=campaign`);
}

export async function shownCampaign(visit: ProgrammeVisit, id = visit.params.campaign ?? ""): Promise<CampaignWithYears> {
	const campaign = await readCampaign(visit.programme.handle.db, id);
	if (!campaign) throw problem("campaign-unknown");
	return campaign;
}

function namePage(visit: ProgrammeVisit, campaign: CampaignWithYears | null, form: FormState, status = 200): Response {
	return page(<CampaignNamePage around={aroundForm(visit)} campaign={campaign} form={form} operation={newId()} />, status);
}
