import type { SiteKind } from "../places/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { published, targetAreas } from "./facts.ts";
import { schoolNames, topics } from "./names.ts";
import { inventTeachers, type Teacher } from "./people.ts";

export interface WorldSize {
	readonly seed: number;
	/** How many different teachers attend: the truth that the figure must find. */
	readonly teachers: number;
	/** How often they attend in all. Chosen by chance within the published range when not given. */
	readonly attendances?: number;
}

export const demoSize: WorldSize = { seed: 20200427, teachers: published.teachersTrained };

export interface WorldSite {
	readonly kind: SiteKind;
	readonly name: { readonly mn: string; readonly en: string };
	readonly area: string;
}

export interface WorldSession {
	readonly day: PlainDate;
	readonly site: number;
	readonly attended: readonly Teacher[];
	/** Why it was not held, where it was not. Whoever is on its sheet came to another session as well. */
	readonly cancelled: boolean;
}

export interface WorldTraining {
	readonly title: string;
	readonly sessions: readonly WorldSession[];
}

export interface World {
	readonly size: WorldSize;
	readonly sites: readonly WorldSite[];
	readonly teachers: readonly Teacher[];
	readonly trainings: readonly WorldTraining[];
	/** Different teachers in sessions that were held, and how often they came. */
	readonly truth: { readonly teachers: number; readonly attendances: number };
}

const sitesInEachArea = 5;
const peopleInSession = 32;
const first: PlainDate = "2018-03-26";
const last: PlainDate = "2020-04-24";

/** A world whose truth is known, because it is made from it. The same size and seed give the same world. */
export function inventWorld(size: WorldSize): World {
	const chance = chanceFrom(size.seed);
	const sites = inventSites();
	const teachers = inventTeachers(chance, size.teachers, sites.length);
	const attendances = size.attendances ?? inventAttendances(chance, size.teachers);
	const held = inventSessions(chance, sites, Math.max(15, Math.round(attendances / peopleInSession)));
	attend(chance, sites, teachers, held, attendances);
	const cancelled = held.slice(0, 2).map((session) => ({
		...session,
		day: nextDay(session.day),
		attended: chance.some(session.attended, Math.ceil(session.attended.length / 2)),
		cancelled: true,
	}));
	const trainings = gather(
		chance,
		sites,
		[...held, ...cancelled].filter((session) => session.attended.length > 0),
	);
	return {
		size,
		sites,
		teachers,
		trainings,
		truth: { teachers: teachers.length, attendances: held.reduce((sum, session) => sum + session.attended.length, 0) },
	};
}

function inventAttendances(chance: Chance, teachers: number): number {
	const { least, most } = published.attendances;
	return Math.round((chance.between(least, most) * teachers) / published.teachersTrained);
}

function inventSites(): WorldSite[] {
	return targetAreas.flatMap((area, place) =>
		Array.from({ length: sitesInEachArea }, (_, index): WorldSite => {
			if (index === 0) {
				return { kind: "lifelong_education_centre", area, name: { mn: "Насан туршийн боловсролын төв", en: "Lifelong education centre" } };
			}
			const [mn, en] = schoolNames[(place * (sitesInEachArea - 1) + index - 1) % schoolNames.length] as readonly [string, string];
			return { kind: "school", area, name: { mn: `“${mn}” сургууль`, en: `${en} School` } };
		}),
	);
}

type Growing = Omit<WorldSession, "attended"> & { readonly attended: Teacher[] };

/** Sessions in each area in turn, on working days, none in the summer holidays. */
function inventSessions(chance: Chance, sites: readonly WorldSite[], count: number): Growing[] {
	const [start, end] = [Date.parse(first), Date.parse(last)];
	return Array.from({ length: count }, (_, index) => {
		let day: Date;
		do day = new Date(start + Math.floor(chance.next() * (end - start)));
		while ([0, 6].includes(day.getUTCDay()) || [6, 7].includes(day.getUTCMonth()));
		const area = targetAreas[index % targetAreas.length];
		const site = chance.pick(sites.flatMap((one, place) => (one.area === area ? [place] : [])));
		return { day: day.toISOString().slice(0, 10), site, attended: [], cancelled: false };
	});
}

/** Everybody comes once at least, to sessions in the area where they work; the rest of the attendances fall by chance. */
function attend(
	chance: Chance,
	sites: readonly WorldSite[],
	teachers: readonly Teacher[],
	sessions: readonly Growing[],
	attendances: number,
) {
	const inArea = new Map(targetAreas.map((area) => [area as string, sessions.filter((session) => sites[session.site]?.area === area)]));
	const within = (teacher: Teacher) => inArea.get(sites[teacher.site]?.area ?? "") ?? [];
	const times = teachers.map(() => 1);
	let left =
		Math.min(
			attendances,
			teachers.reduce((sum, teacher) => sum + within(teacher).length, 0),
		) - teachers.length;
	while (left > 0) {
		const one = chance.between(0, teachers.length - 1);
		if ((times[one] as number) >= within(teachers[one] as Teacher).length) continue;
		times[one] = (times[one] as number) + 1;
		left -= 1;
	}
	for (const teacher of teachers) {
		for (const session of chance.some(within(teacher), times[teacher.number] as number)) session.attended.push(teacher);
	}
}

/** One to three sessions of an area that follow each other make a training. */
function gather(chance: Chance, sites: readonly WorldSite[], sessions: readonly WorldSession[]): WorldTraining[] {
	return targetAreas.flatMap((area) => {
		const left = sessions.filter((session) => sites[session.site]?.area === area).toSorted((one, other) => (one.day < other.day ? -1 : 1));
		const trainings: WorldTraining[] = [];
		while (left.length > 0) trainings.push({ title: chance.pick(topics), sessions: left.splice(0, chance.between(1, 3)) });
		return trainings;
	});
}

function nextDay(day: PlainDate): PlainDate {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
