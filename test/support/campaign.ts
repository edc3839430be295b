import { campaignCommands as commands } from "../../src/campaigns/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { run } from "../../src/shared/journal/index.ts";
import type { OneOfBoth } from "../../src/shared/words.ts";
import { placeIn, recordConsent } from "./consents.ts";
import { authorBy, delger, narantuya, type Person } from "./people.ts";

/** A campaign with one year. */
export async function beginCampaign(handle: Handle): Promise<{ campaign: string; year: string }> {
	const [campaign, year] = [newId(), newId()];
	const author = authorBy(delger);
	const theme = { themeMn: "Сургууль дахь тэгш хамруулал", themeEn: "Inclusiveness in schools" };
	await run(handle, author, commands["campaign-written"], { id: campaign, nameMn: "Өөр өөрөөр", nameEn: "In different ways" });
	await run(handle, author, commands["year-written"], {
		id: year,
		campaign,
		number: 1,
		...theme,
		startsOn: "2019-09-01",
		endsOn: "2020-06-30",
	});
	return { campaign, year };
}

const told = {
	mn: { title: "Очих дөч, ирэх дөчин минут", summary: "Номин замаа дуугаар нь таньдаг.", text: "Эхлээд хайрга, түүнд тэр дургүй." },
	en: {
		title: "Forty minutes, there and back again",
		summary: "Nomin knows the road by its sounds.",
		text: "First the gravel, which she does not like.",
	},
};

interface StoryOptions {
	/** Whether somebody in it has agreed, by whose consent; without one, nobody has gone through it. */
	readonly consent?: Parameters<typeof recordConsent>[1] | null;
	readonly area?: string;
}

/** A human story of somebody who agreed, that nobody has written a word of. */
export async function beginStory(handle: Handle, year: string, { consent = {} }: StoryOptions = {}) {
	const item = newId();
	await run(handle, authorBy(delger), commands["item-written"], {
		id: item,
		year,
		kind: "human_story",
		titleMn: "Номин",
		titleEn: "Nomin",
	});
	if (consent === null) return { item, consent: null };
	const agreed = await recordConsent(handle, { channels: ["web", "youtube"], ...consent });
	await placeIn(handle, item, [agreed.report]);
	return { item, consent: agreed.id };
}

/** Writes the story in a language, as the media company does. */
export async function writeStory(handle: Handle, item: string, language: OneOfBoth, { by = narantuya, area = "" } = {}): Promise<void> {
	const { text, ...opening } = told[language];
	await run(handle, authorBy(by), commands["content-written"], { item, language, ...opening, area });
	await run(handle, authorBy(by), commands["block-written"], { id: newId(), item, language, kind: "paragraph", text });
}

interface ReleaseOptions {
	readonly by?: Person;
	readonly releaseOn?: string | null;
	readonly endOn?: string | null;
	readonly because?: string | null;
}

/** Asks for the review and approves, each as an account that may. */
export async function release(handle: Handle, item: string, language: OneOfBoth, options: ReleaseOptions = {}): Promise<void> {
	const { by = delger, releaseOn = "2020-04-20", endOn = null, because = null } = options;
	await run(handle, authorBy(narantuya), commands["review-asked"], { item, language });
	await run(handle, authorBy(by), commands["release-approved"], { item, language, releaseOn, endOn, because });
}

/** A story that is public in these languages. */
export async function releasedStory(
	handle: Handle,
	year: string,
	languages: readonly OneOfBoth[],
	options: StoryOptions & ReleaseOptions = {},
) {
	const story = await beginStory(handle, year, options);
	for (const language of languages) {
		await writeStory(handle, story.item, language, { area: options.area ?? "" });
		await release(handle, story.item, language, options);
	}
	return story;
}
