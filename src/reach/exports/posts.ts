import { exports as words } from "#words/reach";
import type { ColumnName } from "../schema.ts";
import { brokenNumber, type Cells, cellsOf, saysTotal, saysYes, shownIn, uniqueIn } from "./cells.ts";
import { type DayOrder, orderOf, readMoment, slashed } from "./moments.ts";
import { type Heard, note, reject, remark, skip } from "./remarks.ts";
import type { ExportedPost, Measured, PostKind, PublishedAt, UniqueMetric, UniqueTotal } from "./schema.ts";
import type { Table } from "./stacked.ts";

interface ReadPosts {
	readonly posts: readonly ExportedPost[];
	/** YouTube writes above its list how many saw any of it. */
	readonly totals: readonly UniqueTotal[];
}

/** The posts of a table, each once. */
export function readPosts({ header, lines }: Table, heard: Heard): ReadPosts {
	const kind = header.kind as PostKind;
	const rows = lines.map((line) => cellsOf(line, header));
	const dates = datesIn(
		rows.map((row) => row.text("published")),
		heard,
	);
	const totals: UniqueTotal[] = [];
	const posts = rows.flatMap((row) => {
		if (!saysTotal(row.text("post"))) return readPost(row, kind, dates, heard) ?? [];
		skip(heard, row.line, remark(words["row-total"]));
		// Nought is what stands there where nobody counted it.
		const unique = uniqueOf(row, kind, { rejected: [], skipped: [], remarks: [] });
		if (unique && unique !== "broken") totals.push(totalOf(row.line, unique));
		return [];
	});
	return { posts: eachOnce(withoutLostDigits(posts, heard), heard), totals };
}

function totalOf(line: number, { value, ...measured }: Measured<UniqueMetric>): UniqueTotal {
	return { ...{ line, source: "youtube" as const, name: null, from: null, until: null }, ...measured, unique: value };
}

function readPost(row: Cells, kind: PostKind, dates: Dates, heard: Heard): ExportedPost | null {
	const { line } = row;
	const written = row
		.text("post")
		.replace(/^=?"?'?/, "")
		.replace(/"$/, "")
		.trim();
	const id = idOf(written);
	const link = linkOf(row.text("link"));
	if (written === "" && row.text("comment") !== "") {
		const reach = row.text("unique-users") || row.text("reach");
		return skip(heard, line, remark(words["row-error"], { comment: row.text("comment").slice(0, 120), reach: reach || "–" }));
	}
	if (written === "" && link === null) return skip(heard, line, remark(words["row-nameless"], { column: row.heading("post") }));
	if (readMoment(row.text("day"), dates.order)) return skip(heard, line, remark(words["row-of-day"], { day: row.text("day") }));
	const unique = uniqueOf(row, kind, heard);
	if (unique === "broken") return reject(heard, line, brokenNumber(row, brokenColumn(row)));
	const shown = shownIn(row, heard);
	if (written !== "" && id === null) note(heard, line, remark(words["id-mangled"], { id: written }));
	if (unique?.isRounded) note(heard, line, remark(words["number-rounded"], { value: unique.value }));
	if (unique && shown && shown.metric !== "plays" && unique.value > shown.value)
		note(heard, line, remark(words["more-than-shown"], { unique: unique.value, shown: shown.value }));
	const platform = platformOf(link) ?? kind;
	return {
		line,
		platform,
		id,
		page: row.text("page") || null,
		link: link ?? (platform === "youtube" && id !== null ? `https://www.youtube.com/watch?v=${id}` : null),
		title: titleOf(row),
		published: publishedAt(row, dates, heard),
		unique,
		shown,
		isShare: saysYes(row.text("share")),
		isCrosspost: saysYes(row.text("crosspost")),
	};
}

const uniqueColumns = ["reach", "viewers", "unique-users"] as const satisfies readonly ColumnName[];

/** The first of its columns that has a number: since 2026 they are viewers, and where metadata failed the reach stands under its old name. */
function uniqueOf(row: Cells, kind: PostKind, heard: Heard) {
	for (const column of uniqueColumns) {
		const metric = column === "viewers" ? (kind === "youtube" ? "unique_viewers" : "viewers") : "reach";
		const read = uniqueIn(row, column, metric, heard);
		if (read !== null) return read;
	}
	return null;
}

function brokenColumn(row: Cells): ColumnName {
	return uniqueColumns.find((column) => row.text(column) !== "") ?? "reach";
}

/** Whole, or null: a spreadsheet that takes an id for a number keeps fifteen of its digits. */
function idOf(written: string): string | null {
	return written === "" || /^\d+(?:[.,]\d+)?e\+?\d+$/i.test(written) ? null : written;
}

/** Ids of a file that has been through a spreadsheet all end in zeros from the sixteenth digit on. */
function withoutLostDigits(posts: readonly ExportedPost[], heard: Heard): readonly ExportedPost[] {
	const long = posts.filter(({ id }) => id !== null && /^\d{16,}$/.test(id));
	if (long.length < 3 || !long.every(({ id }) => /^0+$/.test(id?.slice(15) ?? ""))) return posts;
	note(heard, 0, remark(words["ids-lost"], { count: long.length }));
	return posts.map((post) => (long.includes(post) ? { ...post, id: null } : post));
}

/** Of rows with one id the highest number counts: what a post reached in its life only grows. */
function eachOnce(posts: readonly ExportedPost[], heard: Heard): readonly ExportedPost[] {
	const best = new Map<string, ExportedPost>();
	for (const post of posts) {
		const known = post.id === null ? undefined : best.get(post.id);
		if (post.id !== null && (!known || (post.unique?.value ?? 0) > (known.unique?.value ?? 0))) best.set(post.id, post);
	}
	return posts.filter((post) => {
		const kept = post.id === null ? post : best.get(post.id);
		if (kept !== post && kept) skip(heard, post.line, remark(words["row-repeated"], { line: kept.line }));
		return kept === post;
	});
}

function linkOf(written: string): string | null {
	return /^https?:\/\/\S+$/i.test(written) ? written : null;
}

export function platformOf(link: string | null): PostKind | null {
	const host = link === null ? "" : (/^https?:\/\/([^/:?#]+)/i.exec(link)?.[1]?.toLowerCase() ?? "");
	if (/(^|\.)(facebook\.com|fb\.watch|fb\.com)$/.test(host)) return "facebook";
	if (/(^|\.)instagram\.com$/.test(host)) return "instagram";
	return /(^|\.)(youtube\.com|youtu\.be)$/.test(host) ? "youtube" : null;
}

const longestTitle = 200;

/** The title, or how the text begins: since 2025 the text stands in the column of titles. */
function titleOf(row: Cells): string {
	const [first = ""] = [row.text("title"), row.text("text")]
		.flatMap((text) => text.split(/\r\n|\n|\r/).map((line) => line.trim()))
		.filter(Boolean);
	return [...first].slice(0, longestTitle).join("");
}

interface Dates {
	readonly order: DayOrder;
	/** Minutes that always are the number of the month are none. */
	readonly isToTheHour: boolean;
}

/** How a column writes its days: by the numbers that can be no month, else by minutes that repeat it, else as Meta does everywhere. */
function datesIn(column: readonly string[], heard: Heard): Dates {
	const orders = new Set(column.map(orderOf).filter((order) => order !== null));
	const read = column.map(slashed).filter((one) => one !== null);
	const repeats = (place: "first" | "second") => read.length >= 3 && read.every((one) => one.minutes === one[place]);
	const [only] = orders.size === 1 ? orders : [];
	const order = only ?? (repeats("second") && !repeats("first") ? "day-first" : "month-first");
	const isToTheHour = repeats(order === "month-first" ? "first" : "second");
	if (isToTheHour) note(heard, 0, remark(words["minutes-are-month"]));
	if (orders.size > 1) note(heard, 0, remark(words["orders-mixed"]));
	else if (orders.size === 0 && read.length > 0 && !isToTheHour) note(heard, 0, remark(words["order-guessed"]));
	return { order, isToTheHour };
}

function publishedAt(row: Cells, { order, isToTheHour }: Dates, heard: Heard): PublishedAt | null {
	const written = row.text("published");
	const read = readMoment(written, order);
	if (!read && written !== "") {
		note(heard, row.line, remark(words["day-broken"], { column: row.heading("published"), written: written.slice(0, 60) }));
	}
	return read && { day: read.day, time: isToTheHour && read.time !== null ? read.time.slice(0, 2) : read.time };
}
