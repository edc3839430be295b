import { pairs as pairWords, review as queueWords, person as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import { type WeighedField, weigh } from "../../linkage/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { Card, Cards, LinkButton } from "../../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../../shared/words.ts";
import { reasonsOf } from "../intake/reasons.ts";
import { foldReport } from "../matching/likeness.ts";
import { modelInUse } from "../matching/model.ts";
import { sayReport } from "../review/comparison.tsx";
import { likelihoodLabel, probabilityLabel } from "../review/labels.ts";
import { addressOf } from "../review/pair-name.ts";
import { type Link, linksOfPerson } from "../review/queue.ts";
import type { Report } from "../schema.ts";
import { holdingLinks } from "./holding.ts";
import type { Scope, SeenPerson } from "./store.ts";

/** A link between two reports of a person, with what speaks for it. */
interface ShownLink extends Omit<Link, "one" | "other"> {
	readonly one: Report;
	readonly other: Report;
	readonly fields: readonly WeighedField[];
	/** By name. */
	readonly who: string | null;
}

interface HeldTogetherProps {
	readonly language: Language;
	readonly office: string;
	readonly links: readonly ShownLink[];
	readonly isPartial: boolean;
	readonly mayLink: boolean;
}

/** What holds the reports of a person together. */
export async function linksShown(db: Database, scope: Scope, { person, reports }: SeenPerson): Promise<ShownLink[]> {
	if (reports.length < 2) return [];
	const links = holdingLinks(await linksOfPerson(db, scope, person));
	const names = await accountNames(
		db,
		links.map(({ decidedBy }) => decidedBy),
	);
	const { weighs } = await modelInUse(db);
	const byId = new Map(reports.map((report) => [report.id, report]));
	return links.flatMap((link) => {
		const [one, other] = [byId.get(link.one), byId.get(link.other)];
		if (!one || !other) return [];
		const { fields } = weigh(weighs, foldReport(one.id, one).prepared, foldReport(other.id, other).prepared);
		return [{ ...link, one, other, fields, who: link.decidedBy && (names.get(link.decidedBy) ?? link.decidedBy) }];
	});
}

/** Why the reports of a person are taken for one: the weakest link first. */
export function HeldTogether({ language, office, links, isPartial, mayLink }: HeldTogetherProps) {
	const t = speak(words, language);
	if (links.length === 0) return null;
	return (
		<section>
			<h2>{t("held")}</h2>
			<p>{t("held-intro")}</p>
			<Cards>
				{links.map((link) => (
					<LinkCard key={`${link.one.id} ${link.other.id}`} language={language} office={office} link={link} mayLink={mayLink} />
				))}
			</Cards>
			{isPartial && <p class="soft">{t("links-outside")}</p>}
		</section>
	);
}

function LinkCard({
	language,
	office,
	link,
	mayLink,
}: Pick<HeldTogetherProps, "language" | "office" | "mayLink"> & { readonly link: ShownLink }) {
	const t = speak(words, language);
	const { one, other, probability, decision, decidedOn, who, fields } = link;
	const reasons = reasonsOf(fields, language);
	const say = speak(queueWords, language);
	return (
		<Card>
			<h3>{t("link-title", { one: sayReport(one, language), other: sayReport(other, language) })}</h3>
			{decision === "same" && decidedOn ? (
				<p>{t("link-decided", { who: who ?? speak(pairWords, language)("machine"), date: formatDate(language, decidedOn) })}</p>
			) : (
				<p>
					<strong>{likelihoodLabel(probability, language)}.</strong>{" "}
					{say("likely-probability", { percent: probabilityLabel(probability, language) })}
				</p>
			)}
			{reasons.for.length > 0 && (
				<ul class="reasons for">
					{reasons.for.map((reason) => (
						<li key={reason}>{reason}</li>
					))}
				</ul>
			)}
			{reasons.against.length > 0 && (
				<ul class="reasons against">
					{reasons.against.map((reason) => (
						<li key={reason}>{reason}</li>
					))}
				</ul>
			)}
			{mayLink && (
				<LinkButton href={`${addressOf(office, { one: one.id, other: other.id })}?from=person`} tone="quiet">
					{t("look-at-both")}
				</LinkButton>
			)}
		</Card>
	);
}
