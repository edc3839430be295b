import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Author, Collection } from "../../shared/journal/index.ts";
import type { Expected, TitledSession } from "../schema.ts";
import { readSessions } from "../store.ts";
import { nameOf, namesakesOf } from "./namesakes.ts";
import type { SessionDocument } from "./schema.ts";
import { expectedIn } from "./store.ts";
import { leftSessions, sessionVersions, whatIsKept } from "./versions.ts";

/**
 * The sessions around today within the author's areas, with the people expected and those who came; only an account that may mark
 * attendance gets them.
 */
export const sessionsCollection: Collection = {
	name: "sessions",
	held: async (db, author, today) => (marks(author) ? sessionVersions(db, author.areas, today) : []),
	read: async (db, author, ids, today) => (marks(author) ? readDocuments(db, author, ids, today) : []),
	left: async (db, author, after, today) => (marks(author) ? leftSessions(db, author.areas, after, today) : []),
};

function marks({ can }: Author): boolean {
	return can("activities.write");
}

async function readDocuments(db: Database, { areas }: Author, ids: readonly string[], today: PlainDate) {
	const versions = await sessionVersions(db, areas, today, ids);
	const held = versions.map(({ id }) => id);
	const sessions = new Map((await readSessions(db, areas, held)).map((session) => [session.id, session]));
	const expected = await expectedIn(db, areas, held);
	const kept = await whatIsKept(db, held);
	return versions.flatMap(({ id, version }) => {
		const session = sessions.get(id);
		const { cells = [], files = 0 } = kept.get(id) ?? {};
		return session ? [{ id, version, document: documentOf(session, expected.get(id) ?? [], [...cells], files) }] : [];
	});
}

function documentOf(
	session: TitledSession,
	expected: readonly Expected[],
	headCount: SessionDocument["headCount"],
	files: number,
): SessionDocument {
	const { id, activity, title, kind, participants, heldOn, startsAt = null, area, site, cancelledBecause } = session;
	const apart = namesakesOf(expected);
	return {
		schema: 1,
		...{ id, activity, title, kind, participants, heldOn, startsAt, area, site },
		isCancelled: cancelledBecause !== null,
		roster: expected.map((one) => ({
			report: one.report.id,
			name: nameOf(one),
			apart: apart.get(one.report.id) ?? null,
			came: one.came,
			planned: one.planned,
		})),
		headCount,
		files,
	};
}
