import type { ComponentChildren } from "preact";
import type { PlainDate } from "../../../shared/clock.ts";
import { Tag, type Way } from "../../../shared/ui/index.ts";
import type { Language } from "../../../shared/words.ts";
import type { SchoolCalendar } from "../../calendar/schema.ts";
import type { CaseDocument, EntrySort } from "../schema.ts";

/** What every part of a case’s page is drawn from. */
export interface ShownCase {
	readonly language: Language;
	readonly today: PlainDate;
	readonly calendar: SchoolCalendar;
	readonly document: CaseDocument;
	/** The address of the case: its forms lie below it. */
	readonly here: string;
	/** Whether the viewer may write in this case, as it stands. */
	readonly mayWrite: boolean;
	/** Whether the viewer approves plans and gives cases to officers. */
	readonly maySupervise: boolean;
	/** The account of the viewer. */
	readonly account: string | null;
	/** The name of a school or centre; null without an id, or where there is no such site. */
	siteName(id: string | null): string | null;
}

/** Links to what can be done; false stands for one that this viewer may not, or not now. */
export type Ways = readonly (Way | false | null | undefined)[];

interface SectionProps {
	readonly id: string;
	readonly title: string;
	readonly ways?: Ways;
	readonly children: ComponentChildren;
}

/** A part of a long page that can be led to. */
export function Section({ id, title, ways = [], children }: SectionProps) {
	return (
		<section class="case-section" id={id} aria-labelledby={`${id}-title`}>
			<header>
				<h2 id={`${id}-title`}>{title}</h2>
				<WayLinks ways={ways} />
			</header>
			{children}
		</section>
	);
}

/** Links side by side; nothing where there is none. */
export function WayLinks({ ways }: { readonly ways: Ways }) {
	const there = ways.filter((way): way is Way => Boolean(way));
	if (there.length === 0) return null;
	return (
		<p class="ways">
			{there.map(({ href, label }) => (
				<a key={href} href={href}>
					{label}
				</a>
			))}
		</p>
	);
}

interface EntryProps {
	readonly what: ComponentChildren;
	/** The state of the entry. */
	readonly tag?: { readonly tone: "plain" | "good" | "warn" | "bad" | "quiet"; readonly label: string };
	/** Further lines; what is null or empty is left out. */
	readonly said?: readonly (ComponentChildren | null)[];
	/** When and by whom, in one quiet line. */
	readonly stamp?: readonly (string | false | null | undefined)[];
	readonly ways?: Ways;
}

/** One entry of a list: a visit, a referral, a goal. */
export function Entry({ what, tag, said = [], stamp = [], ways = [] }: EntryProps) {
	return (
		<li class="entry">
			<p class="what">
				{what} {tag && <Tag tone={tag.tone}>{tag.label}</Tag>}
			</p>
			{said.filter(Boolean).map((one, at) => (
				<p key={at}>{one}</p>
			))}
			<Stamp parts={stamp} />
			<WayLinks ways={ways} />
		</li>
	);
}

/** When and by whom, separated by points. */
export function Stamp({ parts }: { readonly parts: readonly (string | false | null | undefined)[] }) {
	const there = parts.filter(Boolean);
	return there.length === 0 ? null : <p class="soft">{there.join(" · ")}</p>;
}

/** A form that takes back what was entered wrongly; nothing for a viewer who may not. */
export function withdrawalOf({ here, mayWrite }: ShownCase, sort: EntrySort, id: string, label: string): Way | false {
	return mayWrite && { href: `${here}/entries/${sort}/${id}`, label };
}

/** A list by day, the latest first. */
export function latestFirst<One>(list: readonly One[], dayOf: (one: One) => string): One[] {
	return list.toSorted((one, other) => (dayOf(one) < dayOf(other) ? 1 : dayOf(one) > dayOf(other) ? -1 : 0));
}

/** Whether an account has a case or is on it beside its officer. */
export function isOnCase({ officer, others }: CaseDocument, account: string | null): boolean {
	return [officer, ...others].some((one) => one !== null && one.account === account);
}
