import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, bayar, type Person, tuya } from "../../test/support/people.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { advocacyCommands as commands } from "./commands.ts";
import { listFollowUps } from "./commitments/store.ts";
import { listAsks, listCommitments, listDocuments, listMeetings } from "./index.ts";
import { readMeeting } from "./meetings/store.ts";

// Today is 2020-04-27.
/** Manages the programme in Khovd. */
const manager: Person = { ...tuya, role: "manager" };
let handle: Handle;
let meeting: string;

const notes = { organisations: ["Боловсролын яам"], purpose: "Дүрмийн төсөл", outcome: null };

function meetingIn(area: string) {
	return { activity: newId(), session: newId(), title: "Уулзалт", heldOn: "2020-02-04", area, site: null, ...notes };
}

beforeAll(async () => {
	handle = await freshProgramme();
	const planned = meetingIn("11/1110");
	await run(handle, authorBy(bayar), commands["meeting-planned"], planned);
	meeting = planned.session;
});

describe("a meeting", () => {
	it("stands among the activities with its notes, which can be written anew", async () => {
		const [first] = await listMeetings(handle.db, [""]);
		expect(first).toMatchObject({ session: { id: meeting, heldOn: "2020-02-04", kind: "advocacy_meeting" }, notes });
		const corrected = {
			organisations: ["Боловсролын яам", "Дүүргийн боловсролын хэлтэс"],
			purpose: "Дүрэм",
			outcome: "Ажлын хэсэг байгуулна",
		};
		await run(handle, authorBy(bayar), commands["meeting-written"], { session: meeting, ...corrected });
		expect((await readMeeting(handle.db, [""], meeting))?.notes).toEqual(corrected);
	});

	it("outside somebody's areas is neither seen, written nor planned by them; one within is", async () => {
		expect(await listMeetings(handle.db, tuya.areas)).toEqual([]);
		await expect(run(handle, authorBy(manager), commands["meeting-written"], { session: meeting, ...notes })).rejects.toMatchObject({
			code: "advocacy.meeting-unknown",
		});
		await expect(run(handle, authorBy(manager), commands["meeting-planned"], meetingIn("11/1110"))).rejects.toMatchObject({
			code: "activities.outside-areas",
		});
		const own = meetingIn("84");
		await run(handle, authorBy(manager), commands["meeting-planned"], own);
		await run(handle, authorBy(manager), commands["meeting-written"], { session: own.session, ...{ ...notes, outcome: "Тохирсон" } });
		expect(await listMeetings(handle.db, tuya.areas)).toHaveLength(1);
	});
});

describe("whoever works in some areas only", () => {
	it("writes nothing that is the whole programme's", async () => {
		const { seq } = await journalHead(handle);
		const order = () => authorBy(manager);
		const document = { id: newId(), titleMn: "Журам", titleEn: "Rule", issuedBy: "Яам" };
		const refused = [
			run(handle, order(), commands["ask-raised"], {
				id: newId(),
				title: "Санал",
				addressedTo: "Яам",
				raisedOn: "2020-01-01",
				session: null,
			}),
			run(handle, order(), commands["commitment-made"], commitment()),
			run(handle, order(), commands["ask-corrected"], {
				id: newId(),
				title: "Санал",
				addressedTo: "Яам",
				raisedOn: "2020-01-01",
				session: null,
			}),
			run(handle, order(), commands["commitment-corrected"], commitment()),
			run(handle, order(), commands["ask-settled"], { id: newId(), state: "accepted" }),
			run(handle, order(), commands["commitment-settled"], { id: newId(), state: "kept" }),
			run(handle, order(), commands["commitment-followed-up"], {
				id: newId(),
				commitment: newId(),
				onDay: "2020-01-01",
				what: "Утсаар ярив",
			}),
			run(handle, order(), commands["document-written"], document),
			run(handle, order(), commands["stage-recorded"], { id: newId(), document: newId(), stage: "idea", reachedOn: "2020-01-01" }),
			run(handle, order(), commands["stage-withdrawn"], { stage: newId(), because: "Алдаа" }),
			run(handle, order(), commands["version-added"], { document: newId(), ...version }),
		];
		for (const one of refused) await expect(one).rejects.toMatchObject({ code: "operation.whole-programme" });
		expect((await journalHead(handle)).seq).toBe(seq);
	});
});

function commitment(changes: { madeOn?: string; dueOn?: string; session?: string | null; ask?: string | null } = {}) {
	return { id: newId(), ask: null, session: null, madeBy: "Яам", promise: "Батлах", madeOn: "2020-02-04", dueOn: "2020-04-26", ...changes };
}

const version = { id: newId(), dated: "2019-05-01", note: "Анхны төсөл", link: "https://legalinfo.mn/", file: null };

describe("asks and commitments", () => {
	it("are raised in a meeting, answered and settled, and each state is a row of its own", async () => {
		const ask = { id: newId(), title: "Туслах багшийн орон тоо", addressedTo: "Яам", raisedOn: "2020-02-04", session: meeting };
		await run(handle, authorBy(bayar), commands["ask-raised"], ask);
		await run(handle, authorBy(bayar), commands["ask-settled"], { id: ask.id, state: "accepted" });
		expect(await listAsks(handle.db, { session: meeting })).toEqual([{ ...ask, state: "accepted" }]);
		const answer = commitment({ ask: ask.id, session: meeting });
		await run(handle, authorBy(bayar), commands["commitment-made"], answer);
		await run(handle, authorBy(bayar), commands["commitment-settled"], { id: answer.id, state: "kept" });
		expect(await listCommitments(handle.db, { today: "2020-04-27", ask: ask.id })).toEqual([{ ...answer, state: "kept" }]);
	});

	it("that are overdue come first, then by the day they are due, what is settled last", async () => {
		const [late, later, tomorrow] = [commitment(), commitment({ dueOn: "2020-03-01" }), commitment({ dueOn: "2020-04-28" })];
		for (const one of [tomorrow, late, later]) await run(handle, authorBy(bayar), commands["commitment-made"], one);
		const listed = await listCommitments(handle.db, { today: "2020-04-27" });
		expect(listed.map(({ id }) => id).slice(0, 3)).toEqual([later.id, late.id, tomorrow.id]);
		expect(listed.at(-1)?.state).toBe("kept");
	});

	it("hang on meetings and asks that there are", async () => {
		const order = () => authorBy(bayar);
		await expect(run(handle, order(), commands["commitment-made"], commitment({ session: newId() }))).rejects.toMatchObject({
			code: "advocacy.meeting-unknown",
		});
		await expect(run(handle, order(), commands["commitment-made"], commitment({ ask: newId() }))).rejects.toMatchObject({
			code: "advocacy.ask-unknown",
		});
		await expect(run(handle, order(), commands["ask-settled"], { id: newId(), state: "refused" })).rejects.toMatchObject({
			code: "advocacy.ask-unknown",
		});
	});

	it("are not due before they were made, nor followed up before or in days to come", async () => {
		const order = () => authorBy(bayar);
		await expect(run(handle, order(), commands["commitment-made"], commitment({ dueOn: "2020-02-03" }))).rejects.toMatchObject({
			code: "advocacy.due-before-made",
		});
		const made = commitment();
		await run(handle, order(), commands["commitment-made"], made);
		const note = (onDay: string) =>
			run(handle, order(), commands["commitment-followed-up"], { id: newId(), commitment: made.id, onDay, what: "Утсаар ярив" });
		await expect(note("2020-02-03")).rejects.toMatchObject({ code: "advocacy.followed-up-early" });
		await expect(note("2020-04-28")).rejects.toMatchObject({ code: "advocacy.day-to-come" });
		await note("2020-04-01");
		await note("2020-04-27");
		expect((await listFollowUps(handle.db, made.id)).map(({ onDay }) => onDay)).toEqual(["2020-04-27", "2020-04-01"]);
	});
});

describe("a policy document", () => {
	const described = {
		title: { mn: "Тэгш хамруулах журам", en: "Rule on inclusion" },
		issuedBy: { mn: "Яам", en: "" },
		part: { mn: "Санал өгсөн", en: "Commented" },
	};
	const typed = {
		titleMn: "Тэгш хамруулах журам",
		titleEn: "Rule on inclusion",
		issuedBy: "Яам",
		partMn: "Санал өгсөн",
		partEn: "Commented",
	};
	const reach = (document: string, stage: "idea" | "draft" | "consulted" | "adopted" | "in_force", reachedOn: string) =>
		run(handle, authorBy(bayar), commands["stage-recorded"], { id: newId(), document, stage, reachedOn });

	it("reaches stages without the earlier ones, in the order of days, each once", async () => {
		const id = newId();
		await run(handle, authorBy(bayar), commands["document-written"], { id, ...typed });
		await reach(id, "consulted", "2019-03-01");
		await reach(id, "idea", "2018-05-01");
		await expect(reach(id, "adopted", "2019-02-28")).rejects.toMatchObject({ code: "advocacy.stage-too-early" });
		await expect(reach(id, "draft", "2019-03-02")).rejects.toMatchObject({ code: "advocacy.stage-too-late" });
		await expect(reach(id, "idea", "2018-05-02")).rejects.toMatchObject({ code: "advocacy.stage-recorded" });
		await expect(reach(id, "adopted", "2020-04-28")).rejects.toMatchObject({ code: "advocacy.day-to-come" });
		await reach(id, "adopted", "2019-03-01");
		const document = (await listDocuments(handle.db)).find((one) => one.id === id);
		expect(document?.stages.map(({ stage }) => stage)).toEqual(["idea", "consulted", "adopted"]);
		expect(document?.current).toMatchObject({ stage: "adopted", reachedOn: "2019-03-01" });
	});

	it("loses a stage that was recorded by mistake, but not as of an earlier position", async () => {
		const id = newId();
		await run(handle, authorBy(bayar), commands["document-written"], { id, ...typed });
		await reach(id, "draft", "2019-01-01");
		const { result, seq } = await reach(id, "in_force", "2019-06-01");
		await run(handle, authorBy(bayar), commands["stage-withdrawn"], { stage: result.stage, because: "Өөр баримт бичиг байсан" });
		await expect(
			run(handle, authorBy(bayar), commands["stage-withdrawn"], { stage: result.stage, because: "Дахин" }),
		).rejects.toMatchObject({ code: "advocacy.stage-unknown" });
		const stageAt = async (asOf?: number) =>
			(await listDocuments(handle.db, asOf === undefined ? {} : { asOf })).find((one) => one.id === id)?.current?.stage;
		expect(await stageAt()).toBe("draft");
		expect(await stageAt(seq)).toBe("in_force");
		await reach(id, "in_force", "2019-07-01");
		expect(await stageAt()).toBe("in_force");
	});

	it("has a part in both languages or in none, and can be described anew", async () => {
		const id = newId();
		const half = { id, ...typed, partEn: " " };
		await expect(run(handle, authorBy(bayar), commands["document-written"], half)).rejects.toMatchObject({
			code: "operation.input-refused",
			fields: { partEn: {} },
		});
		await run(handle, authorBy(bayar), commands["document-written"], { id, ...typed, partMn: "", partEn: "" });
		await run(handle, authorBy(bayar), commands["document-written"], { id, ...typed });
		await run(handle, authorBy(bayar), commands["version-added"], { document: id, ...version });
		await run(handle, authorBy(bayar), commands["version-added"], { document: id, ...{ ...version, id: newId(), dated: "2019-08-01" } });
		const document = (await listDocuments(handle.db)).find((one) => one.id === id);
		expect(document).toMatchObject({ ...described, current: null });
		expect(document?.versions.map(({ dated }) => dated)).toEqual(["2019-08-01", "2019-05-01"]);
	});
});
