import { caseBoard as words } from "#words/children";
import { accountNames } from "../../../identity/index.ts";
import { writeName } from "../../../particulars/name.ts";
import { type DeskPart, daysBetween, mostListed, type ProgrammeVisit } from "../../../programme/index.ts";
import type { PlainDate } from "../../../shared/clock.ts";
import { contextOf } from "../../../shared/office/index.ts";
import { formatDate, speak } from "../../../shared/words.ts";
import { rhythm } from "../due.ts";
import { caseOperations } from "../operations.ts";
import { dueLabel } from "../rule-labels.ts";
import { addressOf, byUrgency } from "./asked.ts";
import { type CaseStanding, isOpen, overdueSince } from "./standing.ts";
import { standingsSeenBy } from "./standings.ts";
import { namesOf } from "./store.ts";

/** Plans that wait for a supervisor. */
export const plansToApprove: DeskPart = async (visit) => {
	const { context, t, mine } = shownTo(visit);
	if (!context.mayRun(caseOperations["plan-approved"])) return null;
	const { office, today } = context;
	const waiting = (await openCases(visit)).flatMap(({ id, plan }) => (plan && plan.drawnBy !== mine ? [{ id, plan }] : []));
	const first = waiting.toSorted((one, other) => (one.plan.drawnOn < other.plan.drawnOn ? -1 : 1)).slice(0, mostListed);
	if (first.length === 0) return null;
	const names = await namedIn(visit, first);
	const officers = await accountNames(
		visit.programme.handle.db,
		first.map(({ plan }) => plan.drawnBy),
	);
	return {
		title: t("desk-approvals"),
		count: waiting.length,
		items: first.map(({ id, plan }) => {
			const days = daysBetween(plan.drawnOn, today);
			return {
				href: `${office}/children/cases/approvals`,
				title: names(id),
				detail: t("desk-waits", {
					count: days,
					officer: plan.drawnBy === null ? t("nobody") : (officers.get(plan.drawnBy) ?? plan.drawnBy),
				}),
				isLate: days > rhythm.approval,
			};
		}),
		all: { href: `${office}/children/cases/approvals`, label: t("to-approvals") },
	};
};

/** What an officer should have done by a day that has gone by; for a supervisor, what all officers should have done. */
export const casesOverdue: DeskPart = async (visit) => {
	const { context, t, mine } = shownTo(visit);
	if (!context.mayRun(caseOperations["visit-recorded"])) return null;
	const { office, today, language } = context;
	const isSupervisor = context.mayRun(caseOperations["plan-approved"]);
	const late = (await openCases(visit)).filter((one) => overdueSince(one) !== null && (isSupervisor || one.officer === mine));
	const first = late.toSorted(byUrgency).slice(0, mostListed);
	if (first.length === 0) return null;
	const names = await namedIn(visit, first);
	return {
		title: t("desk-overdue"),
		count: late.length,
		items: first.map(({ id, due: [what] }) => ({
			href: `${office}/children/${id}`,
			title: names(id),
			detail: what ? t("desk-late", { what: dueLabel(what, language), count: daysBetween(what.on, today) }) : "",
			isLate: true,
		})),
		all: { href: addressOf(`${office}/children/cases/overdue`, { officer: isSupervisor ? "" : mine }), label: t("to-overdue") },
	};
};

/** Cases without an officer: a supervisor gives them to somebody, and an officer may take one. */
export const casesUnassigned: DeskPart = async (visit) => {
	const { context, t } = shownTo(visit);
	if (!context.mayRun(caseOperations["case-taken"])) return null;
	const { office, language } = context;
	const waiting = (await openCases(visit)).filter(({ officer }) => officer === null);
	const first = waiting.toSorted(byUrgency).slice(0, mostListed);
	if (first.length === 0) return null;
	const names = await namedIn(visit, first);
	return {
		title: t("desk-unassigned"),
		count: waiting.length,
		items: first.map(({ id, due: [what] }) => ({
			href: `${office}/children/${id}`,
			title: names(id),
			detail: what ? t("desk-next", { what: dueLabel(what, language), day: formatDate(language, what.on) }) : "",
			isLate: what?.isOverdue ?? false,
		})),
		all: { href: `${office}/children/cases/unassigned`, label: t("to-unassigned") },
	};
};

/** Cases that an officer got and has not visited since; for a supervisor, those handed to an organisation and not closed. */
export const casesHandedOver: DeskPart = async (visit) => {
	const { context, t, mine } = shownTo(visit);
	if (!context.mayRun(caseOperations["visit-recorded"])) return null;
	const { office, language } = context;
	const isSupervisor = context.mayRun(caseOperations["plan-approved"]);
	const handedOn = ({ officer, handedOverOn, handedOutOn }: CaseStanding): PlainDate | null =>
		(officer === mine ? handedOverOn : null) ?? (isSupervisor ? handedOutOn : null);
	const handed = (await openCases(visit)).flatMap((one) => {
		const on = handedOn(one);
		return on === null ? [] : [{ ...one, on }];
	});
	const first = handed.toSorted((one, other) => (one.on < other.on ? -1 : 1)).slice(0, mostListed);
	if (first.length === 0) return null;
	const names = await namedIn(visit, first);
	return {
		title: t("desk-handed"),
		count: handed.length,
		items: first.map(({ id, on, handedOutOn }) => ({
			href: `${office}/children/${id}`,
			title: names(id),
			detail: t(handedOutOn ? "desk-handed-out" : "desk-handed-over", { day: formatDate(language, on) }),
		})),
		all: { href: `${office}/children/cases/transfers`, label: t("to-transfers") },
	};
};

function shownTo(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	return { context, t: speak(words, context.language), mine: visit.viewer.account };
}

/** The open cases of a visit: several parts of one desk ask for them, and they are read once. */
const openOf = new WeakMap<ProgrammeVisit, Promise<CaseStanding[]>>();

function openCases(visit: ProgrammeVisit): Promise<CaseStanding[]> {
	const known = openOf.get(visit);
	if (known !== undefined) return known;
	const open = standingsSeenBy(visit.programme.handle, visit.viewer).then((all) => all.filter(isOpen));
	openOf.set(visit, open);
	return open;
}

async function namedIn(visit: ProgrammeVisit, cases: readonly { readonly id: string }[]): Promise<(id: string) => string> {
	const names = await namesOf(
		visit.programme.handle.db,
		cases.map(({ id }) => id),
	);
	const t = speak(words, visit.language);
	return (id) => {
		const name = names.get(id);
		return name ? writeName(name) : t("name-unknown");
	};
}
