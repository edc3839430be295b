import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, type Person, sarnai, tsolmon, tuya } from "../../../test/support/people.ts";
import { viewerFor, visitOf } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { sessionsToday } from "./today.ts";

let programme: Programme;
const session = newId();

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const place = { area: "11/1110", site: null };
	const cancelled = newId();
	const sessions = [
		{ ...place, id: session, heldOn: "2020-04-27", startsAt: "10:00" },
		{ ...place, id: cancelled, heldOn: "2020-04-27" },
		{ ...place, id: newId(), heldOn: "2020-04-28" },
	];
	await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
		id: newId(),
		title: "Эцэг эхийн уулзалт",
		sessions,
	});
	await run(programme.handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: cancelled, because: "Цас орсон" });
});

const of = (person: Person) => sessionsToday(visitOf({ path: "/office/test", viewer: viewerFor(person), programme }));

describe("the sessions of today", () => {
	it("are those of one's own areas that were not cancelled", async () => {
		const detail = "from 10:00, Bayanzürkh district, Ulaanbaatar";
		expect(await of(tsolmon)).toEqual([{ href: `/office/test/sessions/${session}`, title: "Эцэг эхийн уулзалт", detail }]);
		expect(await of(tuya)).toEqual([]);
	});

	it("are nothing to whoever marks no attendance", async () => {
		expect(await of(delger)).toBe(null);
	});
});
