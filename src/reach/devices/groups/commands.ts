import { listCampaigns, listItems } from "../../../campaigns/index.ts";
import { commandsOf } from "../../../shared/journal/index.ts";
import { mostGroups } from "../counting/message.ts";
import { problem } from "../problems.ts";
import { groups, listGroups } from "../store.ts";
import { deviceOperations } from "./operations.ts";

export const deviceCommands = commandsOf(deviceOperations, {
	"group-declared": async (change, { id, campaign, nameMn, nameEn, items }) => {
		const day = change.today;
		const of = (await listCampaigns(change.tx)).find((one) => one.id === campaign);
		if (!of) throw problem("campaign-unknown");
		if (!of.years.some(({ endsOn }) => endsOn >= day)) throw problem("campaign-over");
		const years = of.years.map((year) => year.id);
		const own = (await listItems(change.tx, null)).filter(({ year }) => years.includes(year)).map((item) => item.id);
		if (items.some((item) => !own.includes(item))) throw problem("item-elsewhere");
		const before = await listGroups(change.tx, campaign);
		if (before.filter(({ endedOn }) => endedOn === null).length >= mostGroups) throw problem("groups-many", { most: mostGroups });
		const number = Math.max(0, ...before.map((group) => group.number)) + 1;
		await groups.begin(change, { id, campaign, number, name_mn: nameMn, name_en: nameEn, items, declared_on: day, ended_on: null });
		return { campaign };
	},
	"group-ended": async (change, { id }) => {
		const group = (await listGroups(change.tx, null)).find((one) => one.id === id);
		if (!group) throw problem("group-unknown");
		if (group.endedOn !== null) throw problem("group-ended");
		await groups.replace(change, { id }, { ended_on: change.today });
		return { campaign: group.campaign };
	},
});
