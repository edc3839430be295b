import { listCampaigns, listItems } from "../../campaigns/index.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import type { CampaignPlan, Plan } from "./counting/plan.ts";
import { listGroups } from "./store.ts";

type Within = Pick<Handle, "db" | "clock">;

/** A plan is as old as this at most: a group that was declared is counted from then on, and nothing is asked of the database for each view. */
const longestKept = 5_000;

interface Known {
	readonly at: number;
	readonly campaigns: readonly CampaignPlan[];
}

const known = new WeakMap<Within, Known>();
const reading = new WeakMap<Within, Promise<Known>>();

/** The plan of a programme; many who ask at once wait for one reading, and while a newer one is read the one before is good enough. */
export async function planOf(handle: Within): Promise<Plan> {
	const now = handle.clock.now().getTime();
	const kept = known.get(handle);
	const isOld = !kept || now - kept.at > longestKept;
	if (isOld && !reading.has(handle)) {
		const read = readCampaigns(handle).then((campaigns) => ({ at: now, campaigns }));
		reading.set(handle, read);
		const done = () => reading.delete(handle);
		read.then((fresh) => known.set(handle, fresh) && done(), done);
	}
	const { campaigns } = kept ?? ((await reading.get(handle)) as Known);
	return { day: today(handle.clock), campaigns };
}

async function readCampaigns({ db }: Within): Promise<CampaignPlan[]> {
	const [campaigns, items, groups] = await Promise.all([listCampaigns(db), listItems(db, null), listGroups(db, null)]);
	return campaigns.flatMap(({ id, years }) => {
		const until = years
			.map(({ endsOn }) => endsOn)
			.toSorted()
			.at(-1);
		if (until === undefined) return [];
		const ofYears = years.map((year) => ({ id: year.id, items: items.filter((item) => item.year === year.id).map((item) => item.id) }));
		const declared = groups.filter(({ campaign, endedOn }) => campaign === id && endedOn === null);
		return [
			{
				id,
				until,
				years: ofYears,
				groups: declared.map(({ number, declaredOn, items: of }) => ({ number, since: declaredOn, items: of })),
			},
		];
	});
}
