import { covers } from "../../../identity/index.ts";
import { stages } from "../schema.ts";
import { type CaseStanding, isLearning, isOpen, overdueSince } from "./standing.ts";

/** Stages together: children who still wait for a place to learn, and those who have one. */
export const stageGroups = ["not_learning", "learning"] as const;
export const caseStates = ["overdue", "on_hold"] as const;
/** The officer of a case that waits to be given to somebody. */
export const nobody = "nobody";
/** The officer in the address of a list of all officers; an address without one means the viewer’s own cases. */
export const everybody = "all";

/** What a list of cases is narrowed by, as it stands in its address; nothing narrows where it is empty. */
export interface AskedCases {
	/** An account, or `nobody`. */
	readonly officer: string;
	readonly area: string;
	readonly stage: (typeof stages)[number] | (typeof stageGroups)[number] | "";
	readonly state: (typeof caseStates)[number] | "";
}

export function askedIn(url: URL): AskedCases {
	const value = (name: string) => url.searchParams.get(name)?.trim() ?? "";
	const oneOf = <const One extends string>(known: readonly One[], said: string) => known.find((one) => one === said) ?? "";
	return {
		officer: value("officer") === everybody ? "" : value("officer"),
		area: value("area"),
		stage: oneOf([...stages, ...stageGroups], value("stage")),
		state: oneOf(caseStates, value("state")),
	};
}

/** The address of a list, narrowed like that. */
export function addressOf(path: string, asked: Partial<AskedCases>): string {
	const params = Object.entries({ ...asked, officer: asked.officer || everybody }).filter(([, value]) => value !== "");
	return `${path}?${new URLSearchParams(params)}`;
}

/** Cases that are closed, or go on in another, are asked for by name or not at all. */
export function isAsked(standing: CaseStanding, { officer, area, stage, state }: AskedCases): boolean {
	if (stage === "closed" ? standing.stage !== "closed" || standing.isMerged : !isOpen(standing)) return false;
	if (officer !== "" && (standing.officer ?? nobody) !== officer) return false;
	if (area !== "" && !covers([area], standing.area)) return false;
	if (stage === "learning" || stage === "not_learning") {
		if (isLearning(standing) !== (stage === "learning")) return false;
	} else if (stage !== "" && standing.stage !== stage) return false;
	if (state === "overdue") return overdueSince(standing) !== null;
	return state === "" || standing.isOnHold;
}

/** What presses most comes first; the ids make it an order in which a page can end anywhere. */
export function keyOf({ id, due }: CaseStanding): string {
	return `${due[0]?.on ?? "9999-12-31"}~${id}`;
}

export function byUrgency(one: CaseStanding, other: CaseStanding): number {
	return keyOf(one) < keyOf(other) ? -1 : 1;
}

/** The part of an ordered list behind a key, and the key of the next part, if there is one. */
export function partAfter(ordered: readonly CaseStanding[], after: string, size: number) {
	const behind = ordered.filter((one) => keyOf(one) > after);
	const part = behind.slice(0, size);
	const last = part.at(-1);
	return { part, next: behind.length > size && last ? keyOf(last) : undefined };
}
