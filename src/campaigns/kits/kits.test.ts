import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { beginCampaign, releasedStory } from "../../../test/support/campaign.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, narantuya, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { consentCommands } from "../../consent/index.ts";
import { listSteps } from "../../consent/withdrawals/store.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { campaignsRoutes } from "../index.ts";
import { followWithdrawals } from "../takedowns/following.ts";
import { listKits } from "./store.ts";

// Today is 2020-04-27. The mother agreed to the web and YouTube until the end of 2021.
let programme: Programme;
let story: { readonly item: string; readonly consent: string | null };

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { year } = await beginCampaign(programme.handle);
	story = await releasedStory(programme.handle, year, ["mn"]);
});

const take = (channel: string, person = narantuya) => {
	const path = `/office/test/campaigns/items/${story.item}/kits/mn/${channel}`;
	return call(campaignsRoutes, { path, viewer: viewerFor(person), programme, form: { operation: newId() } });
};
const open = (kit: string, person = narantuya) =>
	call(campaignsRoutes, { path: `/office/test/campaigns/kits/${kit}`, viewer: viewerFor(person), programme });

describe("a package for a channel", () => {
	it("is for nobody who only reads, and for no channel that somebody in it has not agreed to", async () => {
		expect((await take("youtube", yuki)).status).toBe(403);
		const refused = await take("print");
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("has agreed to this channel")]);
		expect(await listKits(programme.handle.db, story.item)).toEqual([]);
	});

	it("holds the words of the post and what was agreed to, until when, and is written down with who took it", async () => {
		expect((await take("youtube")).status).toBe(303);
		const [kit] = await listKits(programme.handle.db, story.item);
		expect(kit).toMatchObject({ channel: "youtube", takenBy: "narantuya", takenOn: "2020-04-27", expiresOn: "2022-01-01" });
		const reply = await open(kit?.id ?? "");
		expect(reply.headers.get("content-type")).toBe("application/zip");
		const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
		expect(Object.keys(files).toSorted()).toEqual(["consent.txt", "post.txt"]);
		expect(strFromU8(files["post.txt"] ?? new Uint8Array())).toContain("Очих дөч, ирэх дөчин минут");
		expect(strFromU8(files["consent.txt"] ?? new Uint8Array())).toContain("2022 оны 1-р сарын 1");
	});

	it("is revoked when a consent is withdrawn, and whoever holds it is asked to let it go", async () => {
		const [kit] = await listKits(programme.handle.db, story.item);
		const asked = { id: newId(), consent: story.consent ?? "", askedBy: "Сувдаа", way: "letter", askedOn: "2020-04-27" } as const;
		await run(programme.handle, authorBy(delger), consentCommands["consent-withdrawn"], { ...asked, channels: [], assets: [] });
		await expect(open(kit?.id ?? "")).rejects.toMatchObject({ code: "campaigns.kit-revoked" });
		await followWithdrawals(programme.handle, new Set());
		const left = (await listSteps(programme.handle.db, asked.id)).filter(({ doneAt }) => doneAt === null);
		expect(left.map(({ work, place }) => [work, place])).toEqual([["kits", "youtube, mn, 2020-04-27"]]);
		await expect(open(newId())).rejects.toMatchObject({ status: 404 });
	});
});
