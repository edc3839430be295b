import { agesOn, schoolYearBegan } from "../../children/assessment/ages.ts";
import { gradeForAge } from "../../children/assessment/schooling/levels.ts";
import { childrenCommands as commands } from "../../children/index.ts";
import type { BirthDate } from "../../particulars/birth-date.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Author, machine, run } from "../../shared/journal/index.ts";
import { daysAfter } from "../calendar.ts";
import type { WorldPlan } from "../cases/cases.ts";
import { inventAssessment } from "../cases/functioning.ts";
import { inventSeason, type WorldSeason } from "../cases/seasons.ts";
import type { WorldStay } from "../cases/stays.ts";
import { caseNote, droppedOutNote, heldNote, obstacles, planReturned, retainedNote, transferReason } from "../cases/texts.ts";
import { type Chance, chanceFrom } from "../chance.ts";
import type { WorldChild } from "../children.ts";
import { today } from "../facts.ts";
import type { World } from "../world.ts";
import type { EnteredChild } from "./children.ts";
import { mothers } from "./consents.ts";

/** Who works on cases: officers with the areas in which they do, and whoever approves their plans. */
export interface Staff {
	readonly officers: readonly { readonly account: string; readonly areas: readonly string[] }[];
	readonly supervisor: string;
}

/** Of a world without accounts: cases wait to be given to somebody. */
export const noStaff: Staff = { officers: [], supervisor: "supervisor" };

interface Entered {
	readonly handle: Handle;
	readonly world: World;
	readonly sites: readonly string[];
	readonly staff: Staff;
	/** By their places in the world. */
	readonly children: readonly EnteredChild[];
}

/** What was done for each child, after all of them are registered. Children do not wait for each other. */
export async function enterCases(entered: Entered): Promise<void> {
	await Promise.all(entered.world.children.map((one, place) => enterCase(entered, one, place)));
}

async function enterCase({ handle, world, sites, staff, children }: Entered, one: WorldChild, place: number): Promise<void> {
	const { id: child = "", report = null } = children[place] ?? {};
	const chance = chanceFrom(world.size.seed * 977 + place);
	const area = world.sites[one.child.site]?.area ?? "";
	const officers = staff.officers.filter(({ areas }) => areas.includes(area));
	const officer = officers.length > 0 && one.case.isAssigned ? chance.pick(officers).account : null;
	const by: Author = { ...machine, account: officer, device: "demo" };
	const supervisor: Author = { ...machine, account: staff.supervisor, device: "demo" };
	if (officer) await run(handle, supervisor, commands["case-assigned"], { child, officer, others: [] });
	// By a chance of its own: what came before it stays as it was.
	const season = inventSeason(chanceFrom(world.size.seed * 1511 + place), one, area);
	const writer: Writer = { handle, child, by, supervisor, chance, one, season };
	await enterFirstMeeting(writer, area, report?.birthDate ?? null);
	for (const plan of one.case.plans) await enterPlan(writer, plan);
	await enterReferral(writer);
	await enterVisits(writer);
	for (const stay of one.case.stays) await enterStay(writer, stay, siteOf(world, sites, area, stay));
	const last = one.case.stays.at(-1);
	await enterSeason(writer, last ? siteOf(world, sites, area, last) : null);
	await enterEnd(
		writer,
		officers.map(({ account }) => account),
	);
}

interface Writer {
	readonly handle: Handle;
	readonly child: string;
	readonly by: Author;
	readonly supervisor: Author;
	readonly chance: Chance;
	readonly one: WorldChild;
	readonly season: WorldSeason;
}

async function enterFirstMeeting(
	{ handle, child, by, chance, one, season }: Writer,
	area: string,
	birthDate: BirthDate | null,
): Promise<void> {
	const { consentOn, assessedOn: on } = one.case;
	if (consentOn === null) return;
	const isYoung = one.child.birthDate > daysAfter(consentOn, -7 * 365);
	await run(handle, by, commands["service-consent-recorded"], {
		...{ id: newId(), child, purposes: ["services", "sharing", "transfer"], givenBy: "guardian" },
		...{ guardianName: mothers[one.child.number % mothers.length], guardianRelation: "ээж", assent: isYoung ? "too_young" : "agreed" },
		...{ noticeVersion: "1", noticeLanguage: "mn", givenOn: consentOn },
	});
	if (on === null) return;
	const answered = inventAssessment(chance, one.child, birthDate, on);
	await run(handle, by, commands["assessment-recorded"], { ...answered, id: newId(), child, wording: "mn", assessedOn: on });
	await run(handle, by, commands["schooling-recorded"], { child, ...schoolingOf(chance, one, area, season) });
	const { obstacle, formerObstacle } = one.case;
	const barriers = [["exit", formerObstacle] as const, ["now", obstacle] as const];
	for (const [at, which] of barriers) {
		const barrier = obstacles[which ?? -1]?.barrier;
		if (barrier) await run(handle, by, commands["barriers-recorded"], { id: newId(), child, at, main: barrier, others: [], on });
	}
}

function schoolingOf(chance: Chance, { child, situation, identifiedOn }: WorldChild, area: string, { dormitory }: WorldSeason) {
	const age = agesOn(schoolYearBegan(identifiedOn), { date: child.birthDate, precision: "day" })?.least ?? 6;
	const usual = gradeForAge(age) ?? (age < 6 ? null : 12);
	const grade = usual === null ? null : Math.max(1, usual - chance.between(0, 2));
	const isFar = !area.startsWith("11");
	const kilometres = isFar ? chance.between(2, 40) : chance.between(1, 8) / 2;
	const isTooFar = isFar && chance.happens(0.3);
	const distance = { kilometres, needsDormitory: isTooFar || dormitory !== null };
	if (situation === "at_risk" && grade !== null)
		return { ...distance, everAttended: "yes", provision: "school", grade, atRisk: true, repeatsGrade: chance.happens(0.2) } as const;
	if (situation !== "dropped_out" || grade === null) return { ...distance, everAttended: "no", provision: "none" } as const;
	const leftYear = Number(identifiedOn.slice(0, 4)) - chance.between(0, 2);
	const provision = chance.happens(0.1) ? "lifelong_other" : "none";
	return { ...distance, everAttended: "yes", provision, lastGrade: Math.max(1, grade - 1), leftYear } as const;
}

async function enterPlan({ handle, child, by, supervisor, one }: Writer, { on, state }: WorldPlan): Promise<void> {
	const { plan, goal, who } = obstacles[one.case.obstacle ?? 0] ?? (obstacles[0] as (typeof obstacles)[number]);
	const [id, goalId] = [newId(), newId()];
	await run(handle, by, commands["plan-drawn"], { id, child, summary: plan, drawnOn: on, reviewOn: daysAfter(on, 80) });
	const due = daysAfter(on, 30);
	await run(handle, by, commands["goal-set"], { id: goalId, child, goal, who, due });
	if (due < today && one.case.stays.length > 0)
		await run(handle, by, commands["goal-changed"], { id: goalId, child, goal, who, due, state: "met", doneOn: daysAfter(on, 20) });
	if (state === "approved") await run(handle, supervisor, commands["plan-approved"], { id, child, on: daysAfter(on, 1) });
	if (state === "returned") await run(handle, supervisor, commands["plan-returned"], { id, child, because: planReturned });
}

async function enterReferral({ handle, child, by, chance, one }: Writer): Promise<void> {
	const referral = obstacles[one.case.obstacle ?? -1]?.referral;
	const [plan] = one.case.plans;
	if (!referral || plan?.state !== "approved") return;
	const { service, to, feedback } = referral;
	const id = newId();
	const sentOn = daysAfter(plan.on, 2);
	await run(handle, by, commands["referral-sent"], { id, child, service, to, sentOn, answerBy: daysAfter(sentOn, 14) });
	const answers = [
		["accepted", daysAfter(sentOn, chance.between(3, 9)), ""] as const,
		["done", daysAfter(sentOn, chance.between(12, 35)), feedback] as const,
	];
	for (const [state, on, said] of answers) {
		if (on > today || chance.happens(0.03)) return;
		await run(handle, by, commands["referral-answered"], { id: newId(), child, referral: id, state, on, feedback: said });
	}
}

async function enterVisits({ handle, child, by, one }: Writer): Promise<void> {
	for (const visit of one.case.visits) await run(handle, by, commands["visit-recorded"], { ...visit, id: newId(), child });
}

async function enterStay({ handle, child, by }: Writer, stay: WorldStay, site: string | null): Promise<void> {
	const { placedOn, provision, grade, equivalency, attended, droppedOutOn } = stay;
	const placement = newId();
	await run(handle, by, commands["child-placed"], { id: placement, child, placedOn, provision, grade, equivalency, site });
	for (const stretch of attended)
		await run(handle, by, commands["learning-attended"], { ...stretch, id: newId(), child, placement, source: "register" });
	if (droppedOutOn === null) return;
	await run(handle, by, commands["placement-ended"], {
		id: placement,
		child,
		endedOn: droppedOutOn,
		because: "dropped_out",
		note: droppedOutNote,
	});
}

/** A school of the child's own, or the centre of the area. Which kindergarten or special school it is nobody wrote down. */
function siteOf(world: World, sites: readonly string[], area: string, { provision }: WorldStay): string | null {
	const kind = provision === "lifelong_equivalency" ? "lifelong_education_centre" : provision;
	const place = world.sites.findIndex((site) => site.area === area && site.kind === kind);
	return sites[place] ?? null;
}

/** Where the herd is, and where the child sleeps while it is far. */
async function enterSeason({ handle, child, by, season }: Writer, site: string | null): Promise<void> {
	for (const move of season.moves) await run(handle, by, commands["move-recorded"], { ...move, id: newId(), child });
	if (season.dormitory) await run(handle, by, commands["dormitory-stay-recorded"], { ...season.dormitory, id: newId(), child, site });
}

async function enterEnd({ handle, child, by, supervisor, chance, one }: Writer, officers: readonly string[]): Promise<void> {
	const { closed, beside, stays } = one.case;
	if (stays.length > 0 && chance.happens(0.1))
		await run(handle, by, commands["note-written"], { id: newId(), child, on: today, text: caseNote });
	if (beside === "held") {
		const until = daysAfter(today, chance.between(3, 40));
		await run(handle, by, commands["case-held"], { child, because: "moved_for_season", note: heldNote, until });
	}
	const other = officers.find((account) => account !== by.account);
	if (beside === "transferred" && other)
		await run(handle, supervisor, commands["case-transferred"], { id: newId(), child, officer: other, on: today, because: transferReason });
	if (!closed) return;
	const note = closed.reason === "retained" ? retainedNote : "";
	await run(handle, by, commands["case-closed"], { child, reason: closed.reason, on: closed.on, note });
}
