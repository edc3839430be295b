import { daysAfter } from "./calendar.ts";
import type { WorldCampaignYear, WorldPost } from "./campaign.ts";
import { today } from "./facts.ts";

/** A file as somebody downloaded it from a platform. */
interface DemoExport {
	readonly name: string;
	readonly bytes: Uint8Array;
}

interface YearExports {
	readonly files: readonly DemoExport[];
	/** Where each post stands in the files, and of which item of the year it is. */
	readonly lines: readonly { readonly file: number; readonly line: number; readonly item: number }[];
}

interface Published extends WorldPost {
	readonly item: number;
	readonly title: string;
}

/** The page of the campaign; nobody else has it. */
const page = "100000000000000001";
const daysOfWindow = 84;
/** Of the contacts beside the largest post of a window, so many are of people who had not seen that one; the others are of fans who see most. */
const newcomers = 0.3;

/** What the platforms would export of a year's posts: Facebook's content, YouTube's table, and how many the page reached by windows. */
export function exportsOf({ number, items, startsOn }: WorldCampaignYear): YearExports {
	const posts = items.flatMap((item, at) => item.posts.map((post): Published => ({ ...post, item: at, title: item.title.mn })));
	const facebook = posts.filter(({ platform }) => platform === "facebook");
	const youtube = posts.filter(({ platform }) => platform === "youtube");
	const files = [
		{ name: `facebook-content-year-${number}.csv`, bytes: Buffer.from(`\ufeff${contentOf(facebook, number)}`) },
		{ name: `youtube-table-data-year-${number}.csv`, bytes: Buffer.from(tableOf(youtube, number)) },
		{ name: `page-reach-year-${number}.csv`, bytes: Buffer.from(`\ufeff${windowsOf(facebook, startsOn)}`, "utf16le") },
	];
	return {
		files,
		lines: [
			...facebook.map(({ item }, at) => ({ file: 0, line: at + 2, item })),
			// Its second line is the total.
			...youtube.map(({ item }, at) => ({ file: 1, line: at + 3, item })),
		],
	};
}

/** As Meta Business Suite wrote it in 2023: an id of seventeen digits, the day with the month first. */
function contentOf(posts: readonly Published[], year: number): string {
	const lines = posts.map(({ title, publishedOn, contacts }, at) => {
		const [y, month, day] = publishedOn.split("-");
		const id = `1221580000${year}0000${String(at).padStart(2, "0")}`;
		const shown = contacts === 0 ? "" : String(Math.round(contacts * 1.4));
		return [
			id,
			page,
			"",
			quoted(title),
			"",
			`${month}/${day}/${y} 12:${30 + (at % 30)}`,
			"",
			"0",
			"0",
			"Videos",
			"",
			"Lifetime",
			shown,
			contacts,
		].join(",");
	});
	const head =
		"Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Is crosspost,Is share,Post type,Data comment,Date,Impressions,Reach";
	return `${[head, ...lines].join("\r\n")}\r\n`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** As YouTube Studio writes it: the total first, and of it no unique viewers. */
function tableOf(posts: readonly Published[], year: number): string {
	const lines = posts.map(({ title, publishedOn, contacts }, at) => {
		const [y, month, day] = publishedOn.split("-");
		const shown = contacts === 0 ? "" : String(Math.round(contacts * 1.5));
		return [`demo${year}-0000${at}`, quoted(title), `"${months[Number(month) - 1]} ${Number(day)}, ${y}"`, "72", shown, contacts].join(",");
	});
	const total = posts.reduce((sum, { contacts }) => sum + Math.round(contacts * 1.5), 0);
	return `${["Content,Video title,Video publish time,Duration,Views,Unique viewers", `Total,,,,${total},0`, ...lines].join("\n")}\n`;
}

/** As an overview is downloaded: in UTF-16, with a note on the separator and a title above. */
function windowsOf(posts: readonly Published[], startsOn: string): string {
	const lines: string[] = [];
	for (let from = startsOn; from <= today; from = daysAfter(from, daysOfWindow)) {
		const until = daysAfter(from, daysOfWindow - 1);
		const reaches = posts.filter(({ publishedOn }) => publishedOn >= from && publishedOn <= until).map(({ contacts }) => contacts);
		if (reaches.length === 0) continue;
		const largest = Math.max(...reaches);
		const sum = reaches.reduce((all, reach) => all + reach, 0);
		lines.push(`${from},${until < today ? until : today},${largest + Math.round((sum - largest) * newcomers)}`);
	}
	return `${["sep=,", '"Reach"', "Start date,End date,Reach", ...lines].join("\r\n")}\r\n`;
}

function quoted(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
