import { writeAttendance } from "../../src/activities/attendance.ts";
import { cancelSession, planActivity } from "../../src/activities/commands.ts";
import { type Chance, chanceFrom } from "../../src/demo/chance.ts";
import { enterReports, type NewReport } from "../../src/people/index.ts";
import type { DatePrecision } from "../../src/people/schema.ts";
import type { Sex } from "../../src/people/sex.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { perform } from "../../src/shared/journal/index.ts";
import { orderBy, sarnai } from "./people.ts";

/** Who somebody really is; no table of ours holds this. */
export interface WorldPerson {
	readonly name: string;
	readonly sex: Sex;
	readonly born: string;
	readonly registerNumber: string;
	/** How a second report of theirs can be recognised; `never` people come once. */
	readonly recognised: "register-number" | "retyped-name" | "never";
}

export interface WorldSession {
	readonly id: string;
	readonly heldOn: string;
	readonly area: string | null;
	readonly cancelled: boolean;
}

export interface WorldVisit {
	readonly person: WorldPerson;
	readonly session: WorldSession;
	readonly report: Omit<NewReport, "area">;
}

export interface World {
	readonly sessions: readonly WorldSession[];
	readonly visits: readonly WorldVisit[];
}

const areas = ["11/1110", "11/1116", "11/1125", "62", "84", null] as const;

/** Trainings of 2018 to summer 2020, of which the last lie ahead; people who come back, retyped differently each time. */
export function makeWorld(seed: number, size: { readonly people: number; readonly sessions: number }): World {
	const chance = chanceFrom(seed);
	const sessions = Array.from({ length: size.sessions }, (): WorldSession => {
		const heldOn = `${chance.between(2018, 2020)}-${two(chance.between(3, 7))}-${two(chance.between(1, 28))}`;
		return { id: newId(), heldOn, area: chance.pick(areas), cancelled: chance.happens(0.15) };
	});
	const visits = Array.from({ length: size.people }, (_, number) => makePerson(chance, number)).flatMap((person) => {
		const times = person.recognised === "never" ? 1 : chance.between(1, 5);
		const attended = Array.from({ length: times }, () => chance.pick(sessions));
		return attended.map((session): WorldVisit => ({ person, session, report: reportOf(chance, person) }));
	});
	return { sessions, visits: chance.some(visits, visits.length) };
}

function makePerson(chance: Chance, number: number): WorldPerson {
	return {
		name: `Нэр${number}`,
		registerNumber: `УБ7${number % 10}0${(number % 9) + 1}15${two(number % 100)}`,
		sex: chance.pick(["female", "male"] as const),
		born: `${chance.between(1955, 2001)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`,
		recognised: chance.pick(["register-number", "register-number", "retyped-name", "never"] as const),
	};
}

/** A name that is recognised stands with everything the rule needs; whoever has a register number may lack the rest. */
function reportOf(chance: Chance, { name, sex, born, registerNumber, recognised }: WorldPerson): Omit<NewReport, "area"> {
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
		phone: null,
		workplace: null,
	};
}

function startOf(day: string, precision: DatePrecision): string {
	return { day, month: `${day.slice(0, 7)}-01`, year: `${day.slice(0, 4)}-01-01` }[precision];
}

/** Enters a world as registers come in: one operation for each session, sessions cancelled afterwards. */
export async function enterWorld(handle: Handle, world: World): Promise<void> {
	for (const session of world.sessions) {
		const training = { id: newId(), title: "Тэгш хамруулах", sessions: [{ ...session, site: null }] };
		await planActivity(handle, orderBy(sarnai), training);
		await enterVisits(
			handle,
			session,
			world.visits.filter((visit) => visit.session === session),
		);
	}
	for (const { id } of world.sessions.filter((session) => session.cancelled)) await cancelSession(handle, orderBy(sarnai), id, "шуурга");
}

export async function enterVisits(handle: Handle, session: WorldSession, visits: readonly Pick<WorldVisit, "report">[]): Promise<void> {
	await perform(handle, {
		...orderBy(sarnai),
		kind: "test.register-entered",
		subject: session.id,
		work: async (tx, seq) => {
			await enterReports(
				tx,
				seq,
				visits.map(({ report }) => ({ ...report, area: session.area })),
			);
			await writeAttendance(
				tx,
				seq,
				session.id,
				visits.map(({ report }) => ({ id: newId(), report: report.id })),
			);
			return { result: visits.length };
		},
	});
}

function two(number: number): string {
	return String(number).padStart(2, "0");
}
