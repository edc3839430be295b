import { expect, it } from "vitest";
import { freshInstallation } from "../test/support/database.ts";
import { bayar, orderBy } from "../test/support/people.ts";
import { openInstallation } from "./installation.ts";
import { createProgramme } from "./programme/index.ts";

it("opens a new programme once, however many say at the same time that it came", async () => {
	const { url } = await freshInstallation();
	const installation = await openInstallation({ folder: "/nowhere", databaseUrl: url }, "command");
	try {
		const inBoth = { mn: "Хоёр дахь", en: "The second" };
		const programme = { slug: "second", name: inBoth, summary: inBoth, targetAreas: ["84"], startsOn: "2020-01-01" };
		await createProgramme(installation.handle, url, orderBy(bayar), { ...programme, clockOffsetMilliseconds: 0, isDemo: false });
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
