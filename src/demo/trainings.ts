import type { PlainDate } from "../shared/clock.ts";
import { daysAfter, workingDay } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { targetAreas } from "./facts.ts";
import names from "./names.json" with { type: "json" };
import type { Somebody } from "./people.ts";
import { sitesIn, type WorldSite } from "./sites.ts";

interface WorldSession {
	readonly day: PlainDate;
	readonly site: number;
	/** On the sheet by name. */
	readonly attended: readonly Somebody[];
	/** It was not held. Whoever is on its sheet came to another session as well. */
	readonly cancelled: boolean;
}

export interface WorldTraining {
	readonly title: string;
	readonly sessions: readonly WorldSession[];
}

const peopleInSession = 32;

/**
 * Trainings of teachers, in which each came to at least one session that was held, and all of them so often in all. With a milestone,
 * there was a day at whose end exactly so many had come.
 */
export function inventTrainings(
	chance: Chance,
	sites: readonly WorldSite[],
	teachers: readonly Somebody[],
	{ attendances, milestone }: { readonly attendances: number; readonly milestone?: number },
): WorldTraining[] {
	const held = inventSessions(chance, sites, Math.max(15, Math.round(attendances / peopleInSession)));
	attend(chance, sites, teachers, held, attendances);
	if (milestone !== undefined) passThrough(sites, held, milestone);
	const cancelled = held.slice(0, 2).map((session) => ({
		...session,
		day: daysAfter(session.day, 1),
		attended: chance.some(session.attended, Math.ceil(session.attended.length / 2)),
		cancelled: true,
	}));
	return gather(
		chance,
		sites,
		[...held, ...cancelled].filter((session) => session.attended.length > 0),
	);
}

type Growing = Omit<WorldSession, "attended"> & { readonly attended: Somebody[] };

/** Sessions in each area in turn, in its schools and centres. */
function inventSessions(chance: Chance, sites: readonly WorldSite[], count: number): Growing[] {
	return Array.from({ length: count }, (_, index) => {
		const area = targetAreas[index % targetAreas.length] as string;
		return {
			day: workingDay(chance),
			site: chance.pick(sitesIn(sites, area, ["school", "lifelong_education_centre"])),
			attended: [],
			cancelled: false,
		};
	});
}

/** Everybody comes once at least, to sessions in the area where they work; the rest of the attendances fall by chance. */
function attend(
	chance: Chance,
	sites: readonly WorldSite[],
	teachers: readonly Somebody[],
	sessions: readonly Growing[],
	attendances: number,
) {
	const inArea = new Map(targetAreas.map((area) => [area as string, sessions.filter((session) => sites[session.site]?.area === area)]));
	const within = (teacher: Somebody) => inArea.get(sites[teacher.site]?.area ?? "") ?? [];
	const times = teachers.map(() => 1);
	const most = teachers.reduce((sum, teacher) => sum + within(teacher).length, 0);
	let left = Math.min(attendances, most) - teachers.length;
	while (left > 0) {
		const one = chance.between(0, teachers.length - 1);
		if ((times[one] as number) >= within(teachers[one] as Somebody).length) continue;
		times[one] = (times[one] as number) + 1;
		left -= 1;
	}
	for (const [index, teacher] of teachers.entries()) {
		for (const session of chance.some(within(teacher), times[index] as number)) session.attended.push(teacher);
	}
}

/** On the day that would go beyond the milestone, the last of those who are new come to a later session of their area instead. */
function passThrough(sites: readonly WorldSite[], sessions: readonly Growing[], milestone: number): void {
	const seen = new Set<Somebody>();
	for (const day of [...new Set(sessions.map((session) => session.day))].toSorted()) {
		const held = sessions.filter((session) => session.day === day);
		const fresh = [...new Set(held.flatMap(({ attended }) => attended))].filter((one) => !seen.has(one));
		for (const one of fresh) seen.add(one);
		for (const one of fresh.toReversed()) if (seen.size > milestone && comeLater(sites, sessions, held, one)) seen.delete(one);
		if (seen.size >= milestone) return;
	}
}

/** False where no later session of their area is without them. */
function comeLater(sites: readonly WorldSite[], sessions: readonly Growing[], held: readonly Growing[], one: Somebody): boolean {
	const areaOf = (session: Growing) => sites[session.site]?.area;
	const missed = held.filter(({ attended }) => attended.includes(one));
	const [last] = missed;
	const later = sessions.filter(
		(session) => last && session.day > last.day && areaOf(session) === areaOf(last) && !session.attended.includes(one),
	);
	if (later.length < missed.length) return false;
	for (const [index, session] of missed.entries()) {
		session.attended.splice(session.attended.indexOf(one), 1);
		later[index]?.attended.push(one);
	}
	return true;
}

/** One to three sessions of an area that follow each other make a training. */
function gather(chance: Chance, sites: readonly WorldSite[], sessions: readonly WorldSession[]): WorldTraining[] {
	return targetAreas.flatMap((area) => {
		const left = sessions.filter((session) => sites[session.site]?.area === area).toSorted((one, other) => (one.day < other.day ? -1 : 1));
		const trainings: WorldTraining[] = [];
		while (left.length > 0) trainings.push({ title: chance.pick(names.topics), sessions: left.splice(0, chance.between(1, 3)) });
		return trainings;
	});
}
