import { campaignCommands } from "../../campaigns/index.ts";
import { consentCommands } from "../../consent/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { bothLanguages, type OneOfBoth } from "../../shared/words.ts";
import { type ToldStory, toldStories } from "../story-texts.ts";

export interface EnteredItem {
	readonly id: string;
	readonly titleEn: string;
}

/** The human stories of the campaign, each with the consent of its family, approved and on the pages since its day. */
export async function enterStories(handle: Handle, campaign: string, items: readonly EnteredItem[]): Promise<void> {
	for (const story of toldStories) {
		const item = items.find(({ titleEn }) => titleEn === story.title.en);
		if (!item) continue;
		await enterConsent(handle, campaign, item.id, story);
		for (const language of bothLanguages) await enterStory(handle, item.id, story, language);
	}
}

async function enterConsent(handle: Handle, campaign: string, item: string, story: ToldStory): Promise<void> {
	const { child, alias, disabilityWording, guardian, agreedOn, until, area, home } = story;
	const report = newId();
	await run(handle, machine, consentCommands["consent-recorded"], {
		id: newId(),
		person: null,
		report: {
			id: report,
			written: { family: child.family, given: child.given },
			name: { clan: null, family: child.family, given: child.given },
			birthDate: { date: child.born, precision: "day" },
			sex: child.sex,
			registerNumber: null,
			phone: null,
			workplace: null,
			disability: null,
		},
		area: home,
		campaign,
		what: story.summary.mn,
		assets: [item],
		formVersion: "1",
		formLanguage: "mn",
		givenBy: "guardian",
		guardianName: guardian,
		guardianRelation: "эцэг эх",
		guardianAuthority: "Төрсний гэрчилгээг үзсэн",
		assent: "spoken",
		answer: "agreed",
		channels: ["web", "facebook_own", "facebook_partner", "youtube", "print", "reports"],
		abroad: true,
		languages: [...bothLanguages],
		displayName: "pseudonym",
		alias,
		disabilityWording,
		place: area === "" ? "none" : "aimag",
		face: "hidden",
		voice: "re_voiced",
		givenOn: agreedOn,
		startsOn: agreedOn,
		expiresOn: until,
		givenAt: "Гэртээ",
		collectedBy: "О. Номин",
		copyLeft: true,
	});
	const shows = { face: null, voice: null, told: true };
	await run(handle, machine, consentCommands["appearance-written"], { id: newId(), asset: item, person: report, ...shows });
	await run(handle, machine, consentCommands["asset-gone-through"], { asset: item, found: "everybody" });
}

async function enterStory(handle: Handle, item: string, story: ToldStory, language: OneOfBoth): Promise<void> {
	const whose = { item, language };
	const title = story.title[language];
	await run(handle, machine, campaignCommands["content-written"], { ...whose, title, summary: story.summary[language], area: story.area });
	for (const block of story.blocks) {
		const speaker = block.kind === "quote" ? block.speaker[language] : null;
		const written = { id: newId(), ...whose, kind: block.kind, text: block.text[language], speaker };
		await run(handle, machine, campaignCommands["block-written"], written);
	}
	await run(handle, machine, campaignCommands["review-asked"], whose);
	await run(handle, machine, campaignCommands["release-approved"], { ...whose, releaseOn: story.releasedOn });
}
