import { activitiesCommands } from "../../src/activities/index.ts";
import { type ActivityKind, activityKinds, type HeadCountCell, type ParticipantRole } from "../../src/activities/schema.ts";
import { attendances } from "../../src/activities/store.ts";
import { type Chance, chanceFrom } from "../../src/demo/chance.ts";
import type { DatePrecision } from "../../src/particulars/birth-date.ts";
import type { Disability } from "../../src/particulars/disability.ts";
import type { Sex } from "../../src/particulars/sex.ts";
import { enterReports, type NewReport } from "../../src/people/index.ts";
import { placeCommands } from "../../src/places/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { run } from "../../src/shared/journal/index.ts";
import { inChange } from "./changes.ts";
import { authorBy, sarnai } from "./people.ts";

/** Who somebody really is; no table of ours holds this. */
export interface WorldPerson {
	readonly name: string;
	readonly sex: Sex;
	readonly born: string;
	readonly registerNumber: string;
	readonly disability: Disability;
	/** How a second report of theirs can be recognised; `never` people come once. */
	readonly recognised: "register-number" | "retyped-name" | "never";
	/** The closed site outside which they never come. */
	readonly home: number | null;
}

export interface WorldSession {
	readonly id: string;
	readonly heldOn: string;
	readonly area: string | null;
	readonly cancelled: boolean;
	readonly kind: ActivityKind;
	readonly participants: ParticipantRole;
	readonly site: number | null;
	readonly time: { readonly from: string; readonly until: string } | null;
	/** Some of those who came were counted by head alone. */
	readonly countsHeads: boolean;
}

export interface WorldVisit {
	readonly person: WorldPerson;
	readonly session: WorldSession;
	/** Null: as most. */
	readonly role: ParticipantRole | null;
	readonly report: Omit<NewReport, "area">;
}

/** Somebody in the room whose name nobody wrote down. */
export interface WorldHead extends Pick<WorldVisit, "person" | "session" | "role"> {
	readonly cell: Omit<HeadCountCell, "people">;
}

export interface World {
	readonly sites: readonly { readonly id: string; readonly area: string }[];
	readonly sessions: readonly WorldSession[];
	readonly visits: readonly WorldVisit[];
	readonly heads: readonly WorldHead[];
}

const areas = ["11/1110", "11/1116", "11/1125", "62", "84", null] as const;
/** People of the first two come nowhere else. The third was declared closed as well, and people go there who go elsewhere. */
const closedSites = 3;

/** Activities of 2018 to summer 2020, of which the last lie ahead; people who come back, retyped differently each time. */
export function makeWorld(seed: number, size: { readonly people: number; readonly sessions: number }): World {
	const chance = chanceFrom(seed);
	const sites = Array.from({ length: closedSites }, (_, index) => ({ id: newId(), area: areas[index] ?? "84" }));
	const sessions = Array.from({ length: size.sessions }, () => makeSession(chance, sites));
	const visits: WorldVisit[] = [];
	const heads: WorldHead[] = [];
	for (const person of Array.from({ length: size.people }, (_, number) => makePerson(chance, number))) {
		for (const [session, times] of cameTo(chance, person, sessions)) {
			const role = chance.happens(0.2) ? chance.pick(["education_staff", "parent", "official"] as const) : null;
			if (session.countsHeads && times === 1 && chance.happens(0.4)) heads.push(makeHead(chance, person, session, role));
			else for (let time = 0; time < times; time++) visits.push({ person, session, role, report: reportOf(chance, person) });
		}
	}
	return { sites, sessions, visits: chance.some(visits, visits.length), heads };
}

function makeSession(chance: Chance, sites: World["sites"]): WorldSession {
	const site = chance.happens(0.5) ? chance.between(0, closedSites - 1) : null;
	const from = chance.between(9, 11);
	return {
		id: newId(),
		heldOn: `${chance.between(2018, 2020)}-${two(chance.between(3, 7))}-${two(chance.between(1, 28))}`,
		area: site === null ? chance.pick(areas) : (sites[site]?.area ?? null),
		cancelled: chance.happens(0.15),
		kind: chance.pick(activityKinds),
		participants: chance.pick(["teacher", "parent"] as const),
		site,
		time: chance.happens(0.7) ? { from: `${two(from)}:00`, until: `${two(from + 2)}:00` } : null,
		countsHeads: chance.happens(0.4),
	};
}

/** The sessions that somebody came to, some of them twice on one list; nobody is in two places on one day. */
function cameTo(chance: Chance, { recognised, home }: WorldPerson, sessions: readonly WorldSession[]): ReadonlyMap<WorldSession, number> {
	const open = sessions.filter(({ site }) => (home === null ? site === null || site === closedSites - 1 : site === home));
	const came = new Map<WorldSession, number>();
	if (open.length === 0) return came;
	const times = recognised === "never" ? 1 : chance.between(1, 5);
	for (let time = 0; time < times; time++) {
		const session = chance.pick(open);
		const isElsewhere = [...came.keys()].some((other) => other !== session && other.heldOn === session.heldOn);
		if (!isElsewhere) came.set(session, (came.get(session) ?? 0) + 1);
	}
	return came;
}

function makePerson(chance: Chance, number: number): WorldPerson {
	return {
		name: nameOf(number),
		registerNumber: `УБ7${number % 10}0${(number % 9) + 1}15${two(number % 100)}`,
		sex: chance.pick(["female", "male"] as const),
		born: `${chance.between(1955, 2001)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`,
		disability: chance.happens(0.1) ? "yes" : "no",
		recognised: chance.pick(["register-number", "register-number", "retyped-name", "never"] as const),
		home: chance.happens(0.3) ? chance.between(0, closedSites - 2) : null,
	};
}

const beginnings = ["Алтан", "Бүрэн", "Ган", "Дэлгэр", "Жаргал", "Лхагва", "Мөнх", "Номин", "Пүрэв", "Саран"] as const;
const endings = ["баяр", "цэцэг", "төмөр", "хүү", "сүрэн", "жин", "мандах", "очир", "зул", "гэрэл"] as const;

/** Names as unlike as names of different people mostly are, so that nobody of one world is taken for another. */
function nameOf(number: number): string {
	return `${beginnings[number % 10]}${endings[Math.floor(number / 10 + number * 3) % 10]}`;
}

/** A name that is recognised stands with everything the rule needs; a person with a register number may lack the rest. */
function reportOf(chance: Chance, { name, sex, born, registerNumber, recognised, disability }: WorldPerson): Omit<NewReport, "area"> {
	const whole = recognised === "retyped-name";
	const precision: DatePrecision = whole ? "day" : chance.pick(["day", "month", "year"] as const);
	const given = chance.happens(0.5) ? name : `${name.toUpperCase()} `;
	return {
		id: newId(),
		written: { name: given },
		name: { clan: null, family: recognised === "never" ? null : "Бат", given },
		sex: whole || chance.happens(0.7) ? sex : null,
		birthDate: whole || chance.happens(0.7) ? { date: startOf(born, precision), precision } : null,
		registerNumber: recognised === "register-number" ? registerNumber : null,
		disability: chance.happens(0.5) ? disability : null,
		phone: null,
		workplace: null,
	};
}

function makeHead(chance: Chance, person: WorldPerson, session: WorldSession, role: ParticipantRole | null): WorldHead {
	const age = Number(session.heldOn.slice(0, 4)) - Number(person.born.slice(0, 4));
	return {
		person,
		session,
		role,
		cell: {
			sex: chance.happens(0.7) ? person.sex : null,
			// A count by head is a guess.
			ageBand: chance.happens(0.6) ? (age < 35 ? "25_34" : age < 45 ? "35_44" : "55_up") : null,
			role,
			disability: chance.happens(0.5) ? person.disability : "not_asked",
		},
	};
}

function startOf(day: string, precision: DatePrecision): string {
	return { day, month: `${day.slice(0, 7)}-01`, year: `${day.slice(0, 4)}-01-01` }[precision];
}

/** Enters a world as registers come in: one operation for each session, sessions cancelled afterwards. */
export async function enterWorld(handle: Handle, world: World): Promise<void> {
	for (const [index, { id, area }] of world.sites.entries()) {
		const site = { id, kind: "school", nameMn: `Сургууль ${index}`, nameEn: null, area, closedGroup: true } as const;
		await run(handle, authorBy(sarnai), placeCommands["site-added"], site);
	}
	for (const session of world.sessions) {
		const { id, heldOn, area, kind, participants, time } = session;
		const site = session.site === null ? null : (world.sites[session.site]?.id ?? null);
		const sessions = [{ id, heldOn, area, site, startsAt: time?.from ?? null, endsAt: time?.until ?? null }];
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
			id: newId(),
			title: "Тэгш хамруулах",
			kind,
			participants,
			sessions,
		});
		await enterVisits(
			handle,
			session,
			world.visits.filter((visit) => visit.session === session),
		);
		const cells = Map.groupBy(
			world.heads.filter((head) => head.session === session),
			({ cell }) => JSON.stringify(cell),
		);
		if (cells.size === 0) continue;
		const counted = [...cells].map(([cell, heads]) => ({ ...JSON.parse(cell), people: heads.length }) as HeadCountCell);
		await run(handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session: session.id, cells: counted });
	}
	for (const { id } of world.sessions.filter((session) => session.cancelled))
		await run(handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: id, because: "шуурга" });
}

export async function enterVisits(
	handle: Handle,
	session: Pick<WorldSession, "id" | "area">,
	visits: readonly (Pick<WorldVisit, "report"> & { readonly role?: ParticipantRole | null })[],
): Promise<void> {
	await inChange(handle, async (change) => {
		await enterReports(
			change,
			visits.map(({ report }) => ({ ...report, area: session.area })),
		);
		const marks = visits.map(({ report, role = null }) => ({ id: newId(), session: session.id, report: report.id, role }));
		await attendances.begin(change, ...marks);
	});
}

function two(number: number): string {
	return String(number).padStart(2, "0");
}
