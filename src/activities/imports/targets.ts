import type { PlainDate } from "../../shared/clock.ts";
import { newId } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import { writeActivity } from "../activity/commands.ts";
import { problem } from "../problems.ts";
import type { RegisterReading, SessionReading } from "../registers/schema.ts";
import { sessionInForce } from "../store.ts";
import type { ConfirmedImport } from "./operations.ts";

/** Where a part of a register belongs. */
export interface Target {
	readonly part: SessionReading;
	readonly session: string;
	readonly area: string | null;
	/** Made by this import; null where the session was planned before. */
	readonly activity: string | null;
}

interface NewSession {
	readonly id: string;
	readonly title: string;
	readonly heldOn: PlainDate;
	readonly area: string | null;
	readonly site: string | null;
}

/**
 * The session of each part that comes in: a planned one, or a new one that is written now. Parts of one title are sessions of one activity;
 * those of one day and place besides, two lists of one session.
 */
export async function settleTargets(change: Change, confirmed: ConfirmedImport, reading: RegisterReading): Promise<readonly Target[]> {
	const taken = partsTaken(confirmed, reading);
	const fresh: NewSession[] = [];
	const found: Omit<Target, "activity">[] = [];
	for (const part of taken) {
		const planned = plannedFor(part, taken, confirmed);
		const target = planned === null ? newSession(part, confirmed, reading, fresh) : await plannedSession(change, planned);
		// Who is marked on two days of one list would stand twice in one session.
		const twice = found.some((one) => one.session === target.id && one.part.list === part.list);
		if (twice) throw problem("part-twice", { part: part.name });
		found.push({ part, session: target.id, area: target.area });
	}
	const activities = new Map(fresh.map(({ title }) => [title, newId()]));
	const { kind, participants } = confirmed;
	for (const [title, id] of activities) {
		const sessions = fresh.filter((one) => one.title === title).map(({ id, heldOn, area, site }) => ({ id, heldOn, area, site }));
		await writeActivity(change, { id, title, kind, participants, sessions });
	}
	const activityOf = new Map(fresh.map(({ id, title }) => [id, activities.get(title) ?? null]));
	return found.map((one) => ({ ...one, activity: activityOf.get(one.session) ?? null }));
}

/** The parts that come in: those that hold somebody and are not left out. */
function partsTaken({ parts }: ConfirmedImport, reading: RegisterReading): readonly SessionReading[] {
	const unknown = parts.find((one) => !reading.parts.some(({ part }) => part === one.part));
	if (unknown) throw problem("part-unknown", { file: reading.file, part: unknown.part });
	const taken = reading.parts.filter(({ part, rows }) => rows.length > 0 && !parts.some((one) => one.part === part && one.left));
	if (taken.length === 0) throw problem("nothing-to-import", { file: reading.file });
	return taken;
}

/** One session that is named for the whole register can be that of one day only. */
function plannedFor({ part }: SessionReading, taken: readonly SessionReading[], { session, parts }: ConfirmedImport): string | null {
	const own = parts.find((one) => one.part === part)?.session ?? null;
	if (own !== null || session === null) return own;
	const days = [...new Set(taken.map(({ date, name }) => date ?? name))];
	if (days.length > 1) throw problem("several-days", { days: days.join(", ") });
	return session;
}

async function plannedSession({ tx, author }: Change, session: string): Promise<{ id: string; area: string | null }> {
	const { id, area, cancelled } = await sessionInForce(tx, author.areas, session);
	if (cancelled) throw problem("session-cancelled");
	return { id, area };
}

function newSession(part: SessionReading, confirmed: ConfirmedImport, reading: RegisterReading, fresh: NewSession[]): NewSession {
	const own = confirmed.parts.find((one) => one.part === part.part);
	const isOnly = reading.parts.length === 1;
	const heldOn = own?.heldOn ?? (isOnly ? (confirmed.heldOn ?? part.date) : (part.date ?? confirmed.heldOn));
	if (!heldOn) throw isOnly ? problem("date-missing", { file: reading.file }) : problem("part-date-missing", { part: part.name });
	const area = own?.area ?? confirmed.area;
	// A site lies in its area: that of all sessions is not meant where one is said to be elsewhere.
	const site = own?.site ?? (own?.area ? null : confirmed.site);
	const title = own?.title ?? confirmed.title ?? part.title ?? reading.file;
	const same = fresh.find((one) => one.title === title && one.heldOn === heldOn && one.area === area && one.site === site);
	if (same) return same;
	const made = { id: newId(), title, heldOn, area, site };
	fresh.push(made);
	return made;
}
