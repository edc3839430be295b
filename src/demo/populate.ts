import type { Handle } from "../shared/database/index.ts";
import { chanceFrom } from "./chance.ts";
import { enterAdvocacy } from "./entering/advocacy.ts";
import { enterCampaign } from "./entering/campaign.ts";
import { enterCases, noStaff, type Staff } from "./entering/cases.ts";
import { enterChildren } from "./entering/children.ts";
import { enterConsents } from "./entering/consents.ts";
import { enterCampaignIndicators, enterIndicators } from "./entering/indicators.ts";
import { enterPlaces } from "./entering/places.ts";
import { enterProgramme } from "./entering/programme.ts";
import { enterSchoolYears } from "./entering/school-years.ts";
import { enterStories } from "./entering/stories.ts";
import { enterTrainings } from "./entering/trainings.ts";
import { enterWorkshops } from "./entering/workshops.ts";
import type { World } from "./world.ts";

/** How far it has come, from 0 to 1. */
export type ReportProgress = (share: number) => void;

/** Brings a world into a programme by the same commands that an office uses. */
export async function populate(handle: Handle, world: World, progress: ReportProgress = () => {}, staff: Staff = noStaff): Promise<void> {
	const steps = world.trainings.length + world.workshops.length;
	let done = 0;
	const step = () => progress(++done / steps);
	const pillars = await enterProgramme(handle);
	await enterIndicators(handle, pillars);
	const sites = await enterPlaces(handle, world);
	const children = await enterChildren(handle, world, sites);
	await enterSchoolYears(handle);
	await enterCases({ handle, world, sites, staff, children });
	await enterAdvocacy(handle, world);
	const campaign = await enterCampaign(handle, world);
	await enterStories(handle, campaign.id, campaign.items);
	await enterConsents(
		handle,
		world,
		children.map(({ report }) => report.id),
		campaign.id,
	);
	await enterCampaignIndicators(handle, pillars, campaign.years);
	const chance = chanceFrom(world.size.seed + 1);
	await enterTrainings(handle, chance, world, sites, step);
	await enterWorkshops(handle, chance, world, sites, step);
}
