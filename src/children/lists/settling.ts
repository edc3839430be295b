import { lists as words } from "#words/children";
import { covers } from "../../identity/index.ts";
import { areaNamed, type Site } from "../../places/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { isBornAfter } from "../rules.ts";
import type { ChildFacts } from "../schema.ts";
import { foldLetters } from "./headings.ts";
import { said } from "./reading.ts";
import type { ChildListReading, ListDefaults, ListedChild, Said } from "./schema.ts";
import { situationOf } from "./situations.ts";

interface Settling {
	readonly defaults: ListDefaults;
	/** The area paths of the account that imports. */
	readonly scope: readonly string[];
	readonly sites: readonly Site[];
	readonly today: PlainDate;
}

export interface SettledFacts extends Omit<ChildFacts, "household"> {
	/** What the list says and nobody understood; it is kept as it was written. */
	readonly remarks: readonly Said[];
}

/** What a line says of where, when and how a child was found, or why the child cannot be registered. */
export function settleLine(line: ListedChild, { defaults, scope, sites, today }: Settling): SettledFacts | Said {
	const area = line.areas.length === 0 ? defaults.area : areaNamed(line.areas);
	if (area === null)
		return line.areas.length === 0 ? said(words["area-missing"]) : said(words["area-unclear"], { written: line.areas.join(", ") });
	if (area === "several") return said(words["area-several"], { written: line.areas.join(", ") });
	if (!covers(scope, area)) return said(words["area-outside"], { written: line.areas.join(", ") || area });
	const situation = line.situation === "" ? defaults.situation : situationOf(line.situation);
	if (situation === null)
		return line.situation === "" ? said(words["situation-missing"]) : said(words["situation-unclear"], { written: line.situation });
	const identifiedOn = line.identifiedOn === "" ? defaults.identifiedOn : line.identifiedDay;
	if (identifiedOn === null)
		return line.identifiedOn === "" ? said(words["identified-missing"]) : said(words["identified-unclear"], { written: line.identifiedOn });
	if (identifiedOn > today) return said(words["identified-to-come"], { written: line.identifiedOn || identifiedOn });
	if (isBornAfter(line.birthDate, identifiedOn)) return said(words["born-after-identified"], { day: identifiedOn });
	const site = siteNamed(line.school, sites, area);
	const isUnknown = line.school !== "" && site === null;
	return {
		...{ area, situation, identifiedOn, site },
		remarks: isUnknown ? [said(words["school-unknown"], { written: line.school })] : [],
	};
}

/** How many lines say nothing of it, and so take what is said for all of them. */
export function countSilent({ lines }: ChildListReading, what: keyof ListDefaults): number {
	return lines.filter((line) => (what === "area" ? line.areas : line[what]).length === 0).length;
}

/** The site of that name in the area, or in what lies below or above it; null where none or several have it. */
function siteNamed(written: string, sites: readonly Site[], area: string): string | null {
	const name = foldLetters(written);
	if (name === "") return null;
	const found = sites.filter(
		(site) => covers([area], site.area) && [site.nameMn, site.nameEn ?? ""].some((one) => foldLetters(one) === name),
	);
	return found.length === 1 ? (found[0]?.id ?? null) : null;
}
