import { activitiesCommands } from "../../activities/index.ts";
import { advocacyCommands } from "../../advocacy/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { daysAfter } from "../calendar.ts";
import { targetAreas, today } from "../facts.ts";
import { meetingPurposes, policyDocuments } from "../story.ts";
import type { World } from "../world.ts";

/** Meetings that were held, one that was cancelled and one that lies ahead; what was asked in them; the documents. */
export async function enterAdvocacy(handle: Handle, world: World): Promise<void> {
	const { meetings, documents } = world.truth;
	const apart = Math.floor(550 / Math.max(1, meetings));
	for (let index = 0; index < meetings; index += 1) {
		const day = daysAfter("2018-09-18", index * apart);
		await enterOutcome(handle, index, day, await enterMeeting(handle, index, day, true));
	}
	const cancelled = await enterMeeting(handle, meetings, "2020-03-17", false);
	await run(handle, machine, activitiesCommands["session-cancelled"], { session: cancelled, because: "Хорио цээрийн улмаас цуцалсан." });
	await enterMeeting(handle, meetings + 1, daysAfter(today, 21), false);
	for (let index = 0; index < documents; index += 1) await enterDocument(handle, policyDocuments[index % 3] as PolicyDocument);
	for (const document of policyDocuments.slice(3)) await enterDocument(handle, document);
}

type Meeting = (typeof meetingPurposes)[number];

async function enterMeeting(handle: Handle, index: number, day: PlainDate, isHeld: boolean): Promise<string> {
	const { purpose, outcome, with: organisation } = meetingPurposes[index % meetingPurposes.length] as Meeting;
	const session = newId();
	await run(handle, machine, advocacyCommands["meeting-planned"], {
		activity: newId(),
		session,
		title: purpose,
		heldOn: day,
		area: targetAreas[index % targetAreas.length] as string,
		site: null,
		organisations: [organisation],
		purpose,
		outcome: isHeld ? outcome : null,
		held: isHeld,
	});
	return session;
}

/** What was asked in a meeting and, every second time, what was promised. */
async function enterOutcome(handle: Handle, index: number, day: PlainDate, session: string): Promise<void> {
	const { purpose, outcome, with: organisation } = meetingPurposes[index % meetingPurposes.length] as Meeting;
	const ask = newId();
	await run(handle, machine, advocacyCommands["ask-raised"], {
		id: ask,
		title: purpose,
		addressedTo: organisation,
		raisedOn: day,
		session,
	});
	if (index % 2 === 1) return;
	const commitment = newId();
	await run(handle, machine, advocacyCommands["commitment-made"], {
		id: commitment,
		ask,
		session,
		madeBy: organisation,
		promise: outcome,
		madeOn: day,
		dueOn: daysAfter(day, 240),
	});
	await run(handle, machine, advocacyCommands["commitment-followed-up"], {
		id: newId(),
		commitment,
		onDay: day,
		what: "Албан бичгээр давтан хүргүүлэв.",
	});
	if (index === 0) await run(handle, machine, advocacyCommands["ask-settled"], { id: ask, state: "accepted" });
}

type PolicyDocument = (typeof policyDocuments)[number];

async function enterDocument(handle: Handle, { title, part, issuedBy, stages }: PolicyDocument): Promise<void> {
	const document = newId();
	await run(handle, machine, advocacyCommands["document-written"], {
		id: document,
		titleMn: title.mn,
		titleEn: title.en,
		issuedBy: issuedBy.mn,
		issuedByEn: issuedBy.en,
		partMn: part.mn,
		partEn: part.en,
	});
	for (const [stage, reachedOn] of stages)
		await run(handle, machine, advocacyCommands["stage-recorded"], { id: newId(), document, stage, reachedOn });
	const [, first] = stages[0] as PolicyDocument["stages"][number];
	await run(handle, machine, advocacyCommands["version-added"], {
		id: newId(),
		document,
		dated: first,
		note: "Эхний төсөл",
		noteEn: "First draft",
		link: "https://example.org/first-draft.pdf",
	});
}
