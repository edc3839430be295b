import { sayHeld, writeActivity } from "../../activities/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { meetingOperations } from "./operations.ts";
import { notes, readMeeting } from "./store.ts";

export const meetingCommands = commandsOf(meetingOperations, {
	"meeting-planned": async (change, { activity, session, title, heldOn, area, site, held, ...written }) => {
		const sessions = [{ id: session, heldOn, area, site, held }];
		await writeActivity(change, { id: activity, title, kind: "advocacy_meeting", participants: "official", sessions });
		await notes.begin(change, { session, ...written });
		return { session };
	},
	"meeting-written": async (change, { session, held, ...written }) => {
		const meeting = await readMeeting(change.tx, change.author.areas, session);
		if (!meeting) throw problem("meeting-unknown");
		if (held && !meeting.session.held) await sayHeld(change, session);
		if (!(await notes.replace(change, { session }, written))) await notes.begin(change, { session, ...written });
		return { session };
	},
});
