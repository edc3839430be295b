import { app as words } from "#words/root";
import { recordAt } from "./history/index.ts";
import type { Permission } from "./identity/index.ts";
import type { Programme } from "./programme/index.ts";
import type { Viewer, Visit } from "./shared/http/index.ts";
import type { OfficeFrame } from "./shared/ui/index.ts";
import { inLanguage, type Language, type PlainKey, speak } from "./shared/words.ts";

interface OfficeWay {
	readonly part: string;
	readonly word: PlainKey<typeof words>;
	readonly permission: Permission;
	/** Other parts whose pages belong here. */
	readonly holds?: readonly string[];
}

// In the order of the work: what is recorded each day, what becomes of it, what it all stands on.
const ways: readonly OfficeWay[] = [
	{ part: "activities", word: "activities", permission: "activities.read", holds: ["sessions", "attendance", "calendar"] },
	{ part: "children", word: "children", permission: "children.read" },
	{ part: "children/cases", word: "caseload", permission: "children.read" },
	{ part: "field", word: "field", permission: "children.supervise" },
	{ part: "people", word: "people", permission: "people.read" },
	{ part: "imports", word: "imports", permission: "registers.import" },
	{ part: "meetings", word: "advocacy", permission: "advocacy.read", holds: ["asks", "commitments", "documents"] },
	{ part: "media", word: "media", permission: "media.read" },
	{ part: "captions", word: "captions", permission: "media.read" },
	{ part: "campaigns", word: "campaigns", permission: "campaigns.read" },
	{ part: "consents", word: "consents", permission: "consents.read" },
	{ part: "results", word: "results", permission: "figures.read" },
	{ part: "figures", word: "figures", permission: "figures.read", holds: ["indicators", "periods"] },
	{ part: "claims", word: "claims", permission: "claims.check" },
	{ part: "sites", word: "sites", permission: "programme.read", holds: ["population"] },
	{ part: "programme", word: "programme", permission: "programme.read", holds: ["start"] },
	{ part: "history", word: "history", permission: "history.read" },
	{ part: "jobs", word: "jobs", permission: "registers.import" },
	{ part: "announcement", word: "announcement", permission: "site.write" },
	{ part: "texts", word: "texts", permission: "site.write" },
];

/** What stands around a page of the office: the menu as far as the viewer may go, where they are in it, and the programme. */
export function frameOf(visit: Visit & { readonly viewer: Viewer }, programme: Programme | null): OfficeFrame {
	const { language, viewer } = visit;
	const t = speak(words, language);
	const path = visit.url.pathname;
	const home = programme && `/office/${programme.slug}`;
	const isAt = (href: string) => path === href || path.startsWith(`${href}/`);
	// A place may lie within another: the inner one is where somebody is.
	const parts = ways.flatMap(({ part, holds = [] }) => [part, ...holds]).filter((part) => isAt(`${home}/${part}`));
	const here = parts.toSorted((one, other) => other.length - one.length)[0];
	const navigation = [
		// Every part lies below the overview, so only its own page is it.
		...(home && viewer.can("programme.read") ? [{ href: home, label: t("overview"), current: path === home }] : []),
		...(home ? ways : [])
			.filter(({ permission }) => viewer.can(permission))
			.map(({ part, word, holds = [] }) => ({
				href: `${home}/${part}`,
				label: t(word),
				current: here !== undefined && [part, ...holds].includes(here),
			})),
		// The list of programmes stands above everything else in the office, so only its own page is it.
		...(home ? [] : [{ href: "/office", label: t("programmes"), current: path === "/office" || isAt("/office/programmes") }]),
		...(viewer.can("children.write") || viewer.can("accounts.manage") || isAt("/office/devices")
			? [{ href: "/office/devices", label: t("phones"), current: isAt("/office/devices") }]
			: []),
		...(viewer.can("accounts.manage") ? [{ href: "/office/accounts", label: t("accounts"), current: isAt("/office/accounts") }] : []),
		...(viewer.can("installation.manage") ? [{ href: "/office/backups", label: t("backups"), current: isAt("/office/backups") }] : []),
	];
	return {
		language,
		path: path + visit.url.search,
		account: viewer.name,
		programme: programme && {
			name: inLanguage(programme.name, language),
			href: home as string,
			publicHref: programme.isPublic ? `/${language}/${programme.slug}` : null,
			isDemo: programme.isDemo,
		},
		history: home && viewer.can("history.read") ? historyOf(home, path, language) : null,
		navigation,
	};
}

function historyOf(home: string, path: string, language: Language): OfficeFrame["history"] {
	const record = recordAt(path.slice(home.length + 1));
	return record === null
		? null
		: { href: `${home}/history?${new URLSearchParams({ record })}`, label: speak(words, language)("history-of-record") };
}
