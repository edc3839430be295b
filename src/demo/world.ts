import { inventCampaign, type WorldCampaignYear } from "./campaign.ts";
import { inventCases, type WorldCase } from "./cases/cases.ts";
import { retainedOn } from "./cases/stays.ts";
import { chanceFrom } from "./chance.ts";
import { inventChildren, type WorldChild } from "./children.ts";
import { published } from "./facts.ts";
import { inventorOf, type Somebody } from "./people.ts";
import { inventSites, sitesIn, type WorldSite } from "./sites.ts";
import { inventTrainings, type WorldTraining } from "./trainings.ts";
import { inventWorkshops, type WorldWorkshop } from "./workshops.ts";

/** What is not given follows the number of teachers in the published proportion. */
export interface WorldSize {
	readonly seed: number;
	/** How many different teachers attend. */
	readonly teachers: number;
	/** How often they attend in all. */
	readonly attendances?: number;
	/** So many of them had come at the end of some day. */
	readonly milestone?: number;
	readonly children?: number;
	/** How many of the children have access to education; all of them, when not given. */
	readonly withAccess?: number;
	readonly workshopAttendances?: number;
	readonly meetings?: number;
	readonly documents?: number;
	/** Contacts of each campaign year, the first two at most. */
	readonly contacts?: readonly number[];
	/** 0: whoever types registers makes no slip, though one writes initials and another leaves out the register number; 1 when not given. */
	readonly errorRate?: number;
}

export const demoSize: WorldSize = {
	seed: 20200427,
	teachers: published.teachersTrained,
	milestone: published.teachersOnAnotherPage,
};

export interface World {
	readonly size: WorldSize;
	readonly sites: readonly WorldSite[];
	readonly teachers: readonly Somebody[];
	readonly trainings: readonly WorldTraining[];
	readonly workshops: readonly WorldWorkshop[];
	readonly children: readonly WorldChild[];
	readonly campaign: readonly WorldCampaignYear[];
	readonly truth: WorldTruth;
}

/** What every figure of the world must say: exactly, or within its bounds. */
interface WorldTruth {
	readonly teachers: number;
	/** How often they came to sessions that were held. */
	readonly attendances: number;
	readonly children: number;
	readonly withAccess: number;
	readonly households: number;
	/** Children placed, by 30, 90 and 180 school days retained, dropped out again; and their days in school. */
	readonly placed: number;
	readonly retained: readonly [number, number, number];
	readonly droppedOut: number;
	readonly daysInSchool: number;
	readonly workshopAttendances: number;
	/** Different people in the workshops, and how many of them somebody wrote down by name. */
	readonly workshopPeople: number;
	readonly workshopNames: number;
	readonly meetings: number;
	readonly documents: number;
	readonly contacts: readonly number[];
	/** Different people in trainings, workshops and among the children together. */
	readonly everybody: number;
}

/** A world whose truth is known, because it is made from it. The same size and seed give the same world. */
export function inventWorld(size: WorldSize): World {
	const chance = chanceFrom(size.seed);
	const share = size.teachers / published.teachersTrained;
	const sites = inventSites();
	const invent = inventorOf(chance);
	const teachers = invent({
		count: size.teachers,
		born: { from: 1960, to: 1996 },
		female: 0.78,
		disabled: 0.02,
		numbered: 0.6,
		site: () => chance.pick(sitesIn(sites, null, ["school", "lifelong_education_centre"])),
	});
	const { least, most } = published.trainingAttendances;
	const attendances = size.attendances ?? Math.round(chance.between(least, most) * share);
	const trainings = inventTrainings(chance, sites, teachers, { attendances, milestone: size.milestone });
	const workshopAttendances = size.workshopAttendances ?? Math.round(published.workshopAttendances * share);
	const neighbours = invent({
		count: Math.round(workshopAttendances * 0.68),
		born: { from: 1952, to: 2000 },
		female: 0.66,
		disabled: 0.05,
		numbered: 0.45,
		site: () => chance.between(0, sites.length - 1),
	});
	// Some teachers are parents too: whoever adds the pillars counts them twice.
	const parents = chance.some(teachers, Math.round(teachers.length * 0.06));
	const workshops = inventWorkshops(chance, sites, neighbours, parents, workshopAttendances);
	const childrenCount = size.children ?? Math.round(published.children * share);
	const learners = invent({
		count: childrenCount,
		born: { from: 2003, to: 2013 },
		female: 0.46,
		disabled: 0.34,
		numbered: 0.5,
		site: () => chance.pick(sitesIn(sites, null, ["school", "lifelong_education_centre"])),
	}).toSorted((one, other) => one.site - other.site);
	const found = inventChildren(chance, learners, size.withAccess ?? childrenCount);
	// By chances of their own: a longer history of a child leaves the rest of the world as it is.
	const cases = inventCases(chanceFrom(size.seed + 3), found);
	const children = found.map((child, place) => ({ ...child, case: cases[place] as WorldCase }));
	const campaign = inventCampaign(chance, size.contacts ?? published.contacts.map((total) => Math.round(total * share)));
	return {
		size,
		sites,
		teachers,
		trainings,
		workshops,
		children,
		campaign,
		truth: truthOf(size, { teachers, trainings, workshops, children, campaign }),
	};
}

function truthOf(size: WorldSize, world: Pick<World, "teachers" | "trainings" | "workshops" | "children" | "campaign">): WorldTruth {
	const trained = world.trainings.flatMap(({ sessions }) =>
		sessions.filter((session) => !session.cancelled).flatMap((one) => one.attended),
	);
	const held = world.workshops.filter((workshop) => !workshop.cancelled);
	const atWorkshops = held.flatMap(({ byName, byHead }) => [...byName, ...byHead]);
	return {
		teachers: different(trained),
		attendances: trained.length,
		children: world.children.length,
		withAccess: world.children.filter(({ access }) => access !== null).length,
		households: new Set(world.children.map(({ household }) => household)).size,
		...truthOfCases(world.children.map((child) => child.case)),
		workshopAttendances: atWorkshops.length,
		workshopPeople: different(atWorkshops),
		workshopNames: different(held.flatMap(({ byName }) => byName)),
		meetings: size.meetings ?? published.meetings,
		documents: size.documents ?? published.documents,
		contacts: world.campaign.map(({ items }) => items.flatMap(({ posts }) => posts).reduce((sum, { contacts }) => sum + contacts, 0)),
		everybody: different([...trained, ...atWorkshops, ...world.children.map(({ child }) => child)]),
	};
}

function truthOfCases(cases: readonly WorldCase[]): Pick<WorldTruth, "placed" | "retained" | "droppedOut" | "daysInSchool"> {
	const after = (days: number) => cases.filter(({ stays }) => stays.some((stay) => retainedOn(stay, days) !== null)).length;
	const attended = cases.flatMap(({ stays }) => stays.flatMap((stay) => stay.attended));
	return {
		placed: cases.filter(({ stays }) => stays.length > 0).length,
		retained: [after(30), after(90), after(180)],
		droppedOut: cases.filter(({ stays }) => stays.some(({ droppedOutOn }) => droppedOutOn !== null)).length,
		daysInSchool: attended.reduce((sum, { daysAttended }) => sum + daysAttended, 0),
	};
}

function different(people: readonly Somebody[]): number {
	return new Set(people.map(({ number }) => number)).size;
}
