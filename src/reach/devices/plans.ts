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

/** Some thousand messages may arrive in this time. */
const longestGlance = 200;

const known = new WeakMap<Within, Known>();
const glances = new WeakMap<Within, { readonly plan: Plan; readonly looked: number }>();
const reading = new WeakMap<Within, Promise<Known>>();

/** The plan of a programme; many who ask at once wait for one reading. */
export async function planOf(handle: Within): Promise<Plan> {
	const plan = planAtHand(handle);
	if (plan) return plan;
	const { campaigns } = (await reading.get(handle)) as Known;
	return { day: today(handle.clock), campaigns };
}

/** The same where it is known already; while a newer one is read the one before is good enough. What day it is, is not asked for each message. */
export function planAtHand(handle: Within): Plan | null {
	const glance = glances.get(handle);
	const looked = performance.now();
	if (glance && looked - glance.looked < longestGlance) return glance.plan;
	const now = handle.clock.now().getTime();
	const kept = known.get(handle);
	if (!kept || now - kept.at > longestKept) beginReading(handle, now);
	if (!kept) return null;
	const plan = { day: today(handle.clock), campaigns: kept.campaigns };
	glances.set(handle, { plan, looked });
	return plan;
}

function beginReading(handle: Within, now: number): void {
	if (reading.has(handle)) return;
	const read = readCampaigns(handle).then((campaigns) => ({ at: now, campaigns }));
	reading.set(handle, read);
	const done = () => reading.delete(handle);
	read.then((fresh) => known.set(handle, fresh) && done(), done);
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
