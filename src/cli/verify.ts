import { chooseProgramme } from "../programme/index.ts";
import { type PublishedCheck, verifyPublished } from "../publishing/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { type JournalFault, parseAnchor, verifyJournal } from "../shared/journal/index.ts";
import { BadInput, type Call, type Say } from "./call.ts";

export async function runVerify({ installation, flags, print, t }: Call): Promise<void> {
	const anchor = flags.anchor === undefined ? undefined : parseAnchor(flags.anchor);
	if (anchor === null) throw new BadInput(t("anchor-wrong", { value: flags.anchor ?? "" }));
	const programmes = flags.programme || anchor ? [chooseProgramme(installation.programmes(), flags.programme)] : installation.programmes();
	const journals: readonly { readonly journal: string; readonly handle: Handle; readonly published?: PublishedCheck }[] = [
		...(anchor ? [] : [{ journal: "tegsh", handle: installation.handle }]),
		...(await Promise.all(
			programmes.map(async ({ slug, handle }) => ({ journal: slug, handle, published: await verifyPublished(handle) })),
		)),
	];
	const verified = await Promise.all(
		journals.map(async ({ journal, handle, published }) => ({ journal, ...(await verifyJournal(handle, anchor)), published })),
	);
	print(verified, () =>
		verified
			.map(({ journal, rows, erased, head, faults, published }) =>
				[
					t(faults.length === 0 ? "journal-whole" : "journal-broken", { journal, rows, erased, anchor: `${head.seq}:${head.hash}` }),
					...sayFaults(t, faults),
					...(published ? sayPublished(t, journal, published) : []),
					"",
				].join("\n"),
			)
			.join(""),
	);
	if (verified.some(({ faults, published }) => faults.length + (published?.faults.length ?? 0) > 0)) process.exitCode = 1;
}

/** So many are said one by one. */
const mostFaults = 50;

function sayFaults(t: Say, faults: readonly JournalFault[]): string[] {
	const said = faults.slice(0, mostFaults).map((fault) => `  ${sayFault(t, fault)}`);
	const more = faults.length - said.length;
	return more > 0 ? [...said, `  ${t("fault-more", { count: more })}`] : said;
}

function sayFault(t: Say, fault: JournalFault): string {
	const seq = String(fault.seq);
	if (!("rows" in fault)) return t(`fault-${fault.what}`, { seq });
	const { what, table, record, rows: count } = fault;
	const unnamed = what === "row-changed" ? t("fault-record-one-of", { count }) : t("fault-record-several", { count });
	// A table of which there is one record only has no name for it.
	return t(`fault-${what}`, { seq, table: table ?? "", record: record === "" ? t("fault-record-only") : (record ?? unnamed) });
}

/** Nothing while nothing is published. */
function sayPublished(t: Say, programme: string, { figures, faults }: PublishedCheck): string[] {
	if (figures === 0) return [];
	return [
		t(faults.length === 0 ? "published-hold" : "published-moved", { programme, figures: String(figures), count: faults.length }),
		...faults.map(({ period, indicator, edition, what }) => {
			const values = { period, indicator, edition: String(edition), what: what.join(", ") };
			return `  ${t("fault-published", values)}`;
		}),
	];
}
