import { isId } from "../id.ts";
import { OfficePage, Pager, Table } from "../ui/index.ts";
import { formatShortMoment } from "../words.ts";
import type { OfficeContext } from "./context.ts";

const pageSize = 50;

/** Somebody opened a record. */
export interface ShownAccess {
	readonly id: string;
	readonly at: Date;
	readonly account: string;
	/** The id of the record. */
	readonly record: string;
	/** What of the record, in the reader’s language. */
	readonly part: string;
}

/** What the address asks for: one record or all (null), and the lines of a page with one more, which tells that another page follows. */
export interface AccessesAsked {
	readonly record: string | null;
	readonly from: number;
	readonly most: number;
}

/** `parameter` names the record in the address. */
export function accessesAsked({ searchParams }: URL, parameter: string): AccessesAsked & { readonly page: number } {
	const record = searchParams.get(parameter) ?? "";
	const page = Math.max(1, Math.min(1_000_000, Number.parseInt(searchParams.get("page") ?? "", 10) || 1));
	return { record: isId(record) ? record : null, page, from: (page - 1) * pageSize, most: pageSize + 1 };
}

interface AccessesPageProps {
	readonly context: OfficeContext;
	readonly asked: ReturnType<typeof accessesAsked>;
	readonly parameter: string;
	/** The list of records; the page of each, and this page, lie below it. */
	readonly back: { readonly href: string; readonly label: string };
	/** Up to `asked.most`, the latest first. */
	readonly accesses: readonly ShownAccess[];
	/** Names of accounts by id, and of records that the viewer may open. */
	readonly accounts: ReadonlyMap<string, string>;
	readonly names: ReadonlyMap<string, string>;
	readonly partLabel: string;
	readonly t: (
		text: "accesses" | "accesses-intro" | "accesses-caption" | "when" | "who" | "whose" | "somebody" | "show-all" | "nobody-yet",
	) => string;
	readonly said: { ofOne(name: string): string; page(page: number): string };
}

/** Who read which record and when: of all records, or of the one in the address. */
export function AccessesPage(props: AccessesPageProps) {
	const { context, asked, parameter, back, accesses, accounts, names, partLabel, t, said } = props;
	const { frame, language } = context;
	const { record, page } = asked;
	const name = record === null ? undefined : names.get(record);
	const at = (number: number) => `?${new URLSearchParams({ ...(record && { [parameter]: record }), page: String(number) })}`;
	return (
		<OfficePage frame={frame} title={t("accesses")} back={name === undefined ? back : { href: `${back.href}/${record}`, label: name }}>
			<p>{t("accesses-intro")}</p>
			{record && (
				<p>
					{said.ofOne(name ?? t("somebody"))} <a href={`${back.href}/accesses`}>{t("show-all")}</a>
				</p>
			)}
			<Table
				caption={t("accesses-caption")}
				columns={[{ label: t("when") }, { label: t("who") }, { label: t("whose") }, { label: partLabel }]}
				rows={accesses.slice(0, pageSize).map(({ id, at, account, record, part }) => ({
					key: id,
					cells: [
						formatShortMoment(language, at),
						accounts.get(account) ?? account,
						names.has(record) ? <a href={`${back.href}/${record}`}>{names.get(record)}</a> : t("somebody"),
						part,
					],
				}))}
				empty={t("nobody-yet")}
			/>
			<Pager
				language={language}
				previous={page > 1 ? at(page - 1) : undefined}
				next={accesses.length > pageSize ? at(page + 1) : undefined}
				where={said.page(page)}
			/>
		</OfficePage>
	);
}
