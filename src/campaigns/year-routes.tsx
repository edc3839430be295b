import { campaigns as words } from "#words/campaigns";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, checkForm, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { shownCampaign } from "./campaign-routes.tsx";
import { writeCampaignYear, writeItem } from "./commands.ts";
import { readCampaignYear } from "./contacts.ts";
import { itemForm, populationForm, yearForm } from "./fields.ts";
import { ItemPage } from "./post-pages.tsx";
import { problem } from "./problems.ts";
import type { CampaignItem, CampaignYear } from "./schema.ts";
import { listPosts, readItem, readYear } from "./store.ts";
import { around, aroundForm, pathOf } from "./surroundings.ts";
import { ItemFormPage, YearFormPage, YearPage } from "./year-pages.tsx";

export const yearRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/campaigns/:campaign/years/new",
		access: "campaigns.write",
		handle: (visit) => yearFormPage(visit, null, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/:campaign/years",
		access: "campaigns.write",
		handle: (visit) => saveYear(visit, null),
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/years/:year",
		access: "campaigns.read",
		handle: async (visit) => {
			const full = await readCampaignYear(visit.programme.handle, visit.params.year ?? "");
			if (!full) throw problem("year-unknown");
			return page(<YearPage around={around(visit)} full={full} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/years/:year/description",
		access: "campaigns.write",
		handle: async (visit) => yearFormPage(visit, await shownYear(visit), freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/years/:year/description",
		access: "campaigns.write",
		handle: async (visit) => saveYear(visit, await shownYear(visit)),
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/years/:year/items/new",
		access: "campaigns.write",
		handle: async (visit) => itemFormPage(visit, await shownYear(visit), null, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/years/:year/items",
		access: "campaigns.write",
		handle: async (visit) => saveItem(visit, await shownYear(visit), null),
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/items/:item",
		access: "campaigns.read",
		handle: async (visit) => {
			const item = await shownItem(visit);
			const posts = await listPosts(visit.programme.handle.db, { year: item.year });
			const own = posts.filter((post) => post.item === item.id);
			return page(<ItemPage around={around(visit)} item={item} year={await shownYear(visit, item.year)} posts={own} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/campaigns/items/:item/title",
		access: "campaigns.write",
		handle: async (visit) => {
			const item = await shownItem(visit);
			return itemFormPage(visit, await shownYear(visit, item.year), item, freshForm);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/campaigns/items/:item/title",
		access: "campaigns.write",
		handle: async (visit) => {
			const item = await shownItem(visit);
			return saveItem(visit, await shownYear(visit, item.year), item);
		},
	},
];

/** The three fields of the population count as one: all are given, or none. */
async function saveYear(visit: ProgrammeVisit, year: CampaignYear | null): Promise<Response> {
	const campaign = year?.campaign ?? (await shownCampaign(visit)).id;
	const form = await readForm(visit, yearForm);
	const { low = "", high = "", source = "" } = form.typed;
	const stated = [low, high, source].some((field) => field.trim() !== "");
	const range = stated ? checkForm({ low: low.trim(), high: high.trim(), source }, populationForm) : null;
	if (!form.ok || (range && !range.ok)) {
		const errors = { ...(form.ok ? {} : form.errors), ...(range && !range.ok ? range.errors : {}) };
		return yearFormPage(visit, year, sayErrors({ typed: form.typed, errors }, words, visit.language), 422);
	}
	const { operation, number, themeMn, themeEn, startsOn, endsOn } = form.value;
	const written = {
		id: year?.id ?? newId(),
		campaign,
		number,
		theme: { mn: themeMn, en: themeEn },
		startsOn,
		endsOn,
		population: range?.value ?? null,
	};
	const attempted = await attempt(visit, form.typed, () => writeCampaignYear(visit.programme.handle, orderOf(visit, operation), written));
	if (!attempted.done) return yearFormPage(visit, year, attempted.form, 422);
	return seeOther(`${pathOf(visit)}/years/${attempted.result.result.year}?done=year`);
}

async function saveItem(visit: ProgrammeVisit, year: CampaignYear, item: CampaignItem | null): Promise<Response> {
	const form = await readForm(visit, itemForm);
	if (!form.ok) return itemFormPage(visit, year, item, sayErrors(form, words, visit.language), 422);
	const { operation, kind, titleMn, titleEn } = form.value;
	const written = { id: item?.id ?? newId(), year: year.id, kind, title: { mn: titleMn, en: titleEn } };
	const attempted = await attempt(visit, form.typed, () => writeItem(visit.programme.handle, orderOf(visit, operation), written));
	if (!attempted.done) return itemFormPage(visit, year, item, attempted.form, 422);
	return seeOther(`${pathOf(visit)}/items/${attempted.result.result.item}?done=item`);
}

async function shownYear(visit: ProgrammeVisit, id = visit.params.year ?? ""): Promise<CampaignYear> {
	const year = await readYear(visit.programme.handle.db, id);
	if (!year) throw problem("year-unknown");
	return year;
}

export async function shownItem(visit: ProgrammeVisit, id = visit.params.item ?? ""): Promise<CampaignItem> {
	const item = await readItem(visit.programme.handle.db, id);
	if (!item) throw problem("item-unknown");
	return item;
}

async function yearFormPage(visit: ProgrammeVisit, year: CampaignYear | null, form: FormState, status = 200): Promise<Response> {
	const campaign = await shownCampaign(visit, year?.campaign);
	return page(<YearFormPage around={aroundForm(visit)} campaign={campaign} year={year} form={form} operation={newId()} />, status);
}

function itemFormPage(visit: ProgrammeVisit, year: CampaignYear, item: CampaignItem | null, form: FormState, status = 200): Response {
	return page(<ItemFormPage around={aroundForm(visit)} year={year} item={item} form={form} operation={newId()} />, status);
}
