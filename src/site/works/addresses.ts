import type { CampaignItem, CampaignYear } from "../../campaigns/schema.ts";
import type { PublicCampaignYear, PublicWork, WorkInLanguage } from "../schema.ts";

const words = { video: "video", poster: "poster", human_story: "story" } as const;

/** The address of an item below its year. It is made of its kind and a number: a title may be a child's name. */
export function keyOfWork({ kind, number }: Pick<CampaignItem, "kind" | "number">): string {
	return `${words[kind]}-${number}`;
}

/** The address of each year: its number, and which of that number it is where several campaigns have one. What was given stays. */
export function keysOfYears(years: readonly Pick<CampaignYear, "id" | "number">[]): Map<string, string> {
	const given = new Map<number, number>();
	const inOrder = years.toSorted((one, other) => (one.id < other.id ? -1 : 1));
	return new Map(
		inOrder.map(({ id, number }) => {
			const which = (given.get(number) ?? 0) + 1;
			given.set(number, which);
			return [id, which === 1 ? String(number) : `${number}-${which}`];
		}),
	);
}

/** Below the language and the programme. */
export function pathOfWork(year: Pick<PublicCampaignYear, "key">, work: Pick<PublicWork, "key">): string {
	return `/campaign/${year.key}/${work.key}`;
}

/** `360p` is played under `360p.mp4`; a picture has its ending already. */
export function fileOf({ name }: { readonly name: string }): string {
	if (name.includes(".")) return name;
	return name === "audio" ? `${name}.m4a` : `${name}.mp4`;
}

/** The file under which a track of a film is read: `captions.mn.vtt`. */
export function trackFile({ kind, language }: Pick<WorkInLanguage["tracks"][number], "kind" | "language">): string {
	return `${kind}.${language}.vtt`;
}
