import { ui as words } from "#words/shared";
import { formatNumber, type Language, speak } from "../words.ts";
import { Pager } from "./table.tsx";

interface ListPagerProps {
	readonly language: Language;
	/** The address of this page, with all that narrows the list. */
	readonly url: URL;
	/** The parameter that names the row after which a page begins. */
	readonly name?: string;
	/** Where the next page begins; undefined on the last one. */
	readonly next: string | undefined;
	/** How many rows stand on this page, and on a full one. */
	readonly shown: number;
	readonly size: number;
	/** Of all pages together, where it is known. */
	readonly total?: number;
}

/** Forward and back through a list that only knows what comes next. */
export function ListPager({ language, url, name = "after", next, shown, size, total }: ListPagerProps) {
	const { page, ...ways } = waysAround(url, name, next);
	const from = page * size + 1;
	const range = { from: formatNumber(language, from), to: formatNumber(language, from + shown - 1) };
	const t = speak(words, language);
	const where = total === undefined ? t("range", range) : t("range-of", { ...range, total: formatNumber(language, total) });
	return <Pager language={language} {...ways} where={shown > 0 ? where : undefined} />;
}

/** Pages behind that an address remembers: it stays shorter than what any server takes. */
const mostBehind = 30;
const firstPage = "-";

/** The addresses of the pages beside this one. Behind the oldest page that the address remembers comes the first. */
export function waysAround(
	url: URL,
	name: string,
	next: string | undefined,
): { readonly page: number; readonly previous?: string; readonly next?: string } {
	const here = url.searchParams.get(name) ?? "";
	const behind = (url.searchParams.get("behind") ?? "").split(".").filter(Boolean);
	const page = here === "" ? 0 : Math.max(1, wholeIn(url.searchParams.get("page")));
	const at = (changes: Readonly<Record<string, string>>) => {
		const params = new URLSearchParams(url.search);
		for (const key of [name, "behind", "page", "done"]) params.delete(key);
		for (const [key, value] of Object.entries(changes)) if (value !== "") params.set(key, value);
		return params.size === 0 ? url.pathname : `${url.pathname}?${params}`;
	};
	const last = behind.at(-1) ?? firstPage;
	const previous =
		last === firstPage ? at({}) : at({ [name]: last, behind: behind.slice(0, -1).join("."), page: String(Math.max(1, page - 1)) });
	const onward = [...behind, here || firstPage].slice(-mostBehind).join(".");
	return {
		page,
		...(page > 0 && { previous }),
		...(next !== undefined && { next: at({ [name]: next, behind: onward, page: String(page + 1) }) }),
	};
}

function wholeIn(written: string | null): number {
	return written && /^\d{1,6}$/.test(written) ? Number(written) : 0;
}
