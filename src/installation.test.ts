import { expect, it } from "vitest";
import { freshInstallation, testVaultKey } from "../test/support/database.ts";
import { authorBy, bayar } from "../test/support/people.ts";
import { openInstallation } from "./installation.ts";
import { programmeCommands } from "./programme/index.ts";
import { run } from "./shared/journal/index.ts";

it("opens a new programme once, however many say at the same time that it came", async () => {
	const { url, ownerUrl } = (await freshInstallation()).handle;
	const where = { folder: "/nowhere", databaseUrl: url, ownerDatabaseUrl: ownerUrl, storage: null, vaultKey: testVaultKey };
	const installation = await openInstallation(where, "command");
	try {
		const texts = { nameMn: "Хоёр дахь", nameEn: "The second", summaryMn: "Хоёр дахь", summaryEn: "The second" };
		const programme = { slug: "second", ...texts, targetAreas: ["84"], startsOn: "2020-01-01" };
		await run(installation.handle, authorBy(bayar), programmeCommands.created, programme);
		const refreshed = async () => {
			await installation.refresh();
			return installation.programmes().find(({ slug }) => slug === "second");
		};
		const [one, other] = await Promise.all([refreshed(), refreshed()]);
		expect(one).toBeDefined();
		expect(other).toBe(one);
	} finally {
		await installation.close();
	}
});
