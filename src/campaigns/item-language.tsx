import { contents as contentWords, releases as words } from "#words/campaigns";
import { newId } from "../shared/id.ts";
import type { PageContext } from "../shared/office/index.ts";
import { Facts, Form, LinkButton, Tag } from "../shared/ui/index.ts";
import { formatDate, type OneOfBoth, speak } from "../shared/words.ts";
import { contentOperations } from "./contents/operations.ts";
import { kitOperations } from "./kits/operations.ts";
import { languageLabel, stateLabel } from "./labels.ts";
import type { InLanguage } from "./releases/in-languages.ts";
import { releaseOperations, reviewOperations } from "./releases/operations.ts";
import { hindrancesOf, isConfirmed } from "./releases/standing.ts";
import type { CampaignItem, ItemState } from "./schema.ts";

interface LanguageOfItemProps {
	readonly context: PageContext;
	readonly viewer: string;
	readonly item: CampaignItem;
	readonly language: OneOfBoth;
	/** Null where nobody has written a word of it. */
	readonly shown: InLanguage | null;
}

const tones: Readonly<Record<ItemState, "good" | "plain" | "warn" | "quiet" | "bad">> = {
	draft: "quiet",
	in_review: "warn",
	approved: "plain",
	scheduled: "plain",
	published: "good",
	ended: "quiet",
	withdrawn: "bad",
};

/** One language of an item: how it stands, what stands in its way, and what the viewer may do next. */
export function LanguageOfItem(props: LanguageOfItemProps) {
	const { context, item, language, shown } = props;
	const t = speak(words, context.language);
	const c = speak(contentWords, context.language);
	const here = `${context.office}/campaigns/items/${item.id}`;
	const write = `${here}/contents/${language}`;
	const state = shown?.state ?? "draft";
	return (
		<section class="card" aria-labelledby={`in-${language}`}>
			<h2 id={`in-${language}`}>
				{languageLabel(language, context.language)} <Tag tone={tones[state]}>{stateLabel(state, context.language)}</Tag>
			</h2>
			{shown?.draft ? (
				<>
					<p lang={language}>
						<strong>{shown.draft.title}</strong>
					</p>
					<Facts facts={factsOf(shown, context)} />
					<Obstacles shown={shown} context={context} />
					<Gate shown={shown} context={context} />
				</>
			) : (
				<p class="empty">{c("nothing-written")}</p>
			)}
			<p class="actions">
				<LinkButton tone="quiet" href={write}>
					{context.mayRun(contentOperations["content-written"]) ? t("write") : t("read")}
				</LinkButton>
				{shown?.draft && context.mayRun(contentOperations["content-written"]) && (
					<LinkButton tone="quiet" href={`${write}/preview`}>
						{c("preview")}
					</LinkButton>
				)}
			</p>
			{shown?.draft && <Steps {...props} shown={shown} />}
		</section>
	);
}

interface PartProps {
	readonly shown: InLanguage;
	readonly context: PageContext;
}

function factsOf({ release, review, withdrawal, draft, names }: InLanguage, { language }: PageContext) {
	const t = speak(words, language);
	const who = (account: string | null) => (account === null ? t("by-tegsh") : (names.get(account) ?? t("by-somebody")));
	const byOn = (account: string | null, day: string) => t("by-on", { who: who(account), day: formatDate(language, day) });
	return [
		...(draft ? [{ term: t("written"), value: byOn(draft.writtenBy, draft.writtenOn) }] : []),
		...(review && review.returnedBecause === null ? [{ term: t("asked"), value: byOn(review.askedBy, review.askedOn) }] : []),
		...(review && review.returnedBecause !== null ? [{ term: t("sent-back"), value: review.returnedBecause }] : []),
		...(release
			? [
					{ term: t("approved"), value: byOn(release.approvedBy, release.approvedOn) },
					{ term: t("release-on"), value: release.releaseOn ? formatDate(language, release.releaseOn) : t("no-day") },
					...(release.endOn ? [{ term: t("end-on"), value: formatDate(language, release.endOn) }] : []),
					...(release.againstBecause ? [{ term: t("against-because"), value: release.againstBecause }] : []),
				]
			: []),
		...(release && draft && draft.seq > release.content.seq ? [{ term: t("newer"), value: t("newer-text") }] : []),
		...(withdrawal
			? [{ term: t("withdrawn"), value: withdrawal.because ?? (withdrawal.cause === "consent" ? t("cause-consent") : t("cause-office")) }]
			: []),
	];
}

/** Why it cannot be seen, in the order in which one would mend it. Who it is that has not agreed is not said here: partners read this page. */
function Obstacles({ shown, context }: PartProps) {
	const t = speak(words, context.language);
	const content = shown.release?.content ?? shown.draft;
	const found = content ? hindrancesOf(content, "web", shown.right) : [];
	const second = shown.release !== null && !isConfirmed(shown.release);
	if (found.length === 0 && !second) {
		return shown.right.until ? <p class="soft">{t("agreed-until", { day: formatDate(context.language, shown.right.until) })}</p> : null;
	}
	return (
		<ul class="obstacles">
			{second && <li>{t("second-missing")}</li>}
			{found.map((one) => (
				<li key={one}>{t(`hindrance-${one}`)}</li>
			))}
		</ul>
	);
}

function Gate({ shown: { gate }, context }: PartProps) {
	const t = speak(words, context.language);
	const missing = gate.filter(({ isMet }) => !isMet);
	if (missing.length === 0) return <p class="soft">{t("gate-open")}</p>;
	return (
		<>
			<p>{t("gate-missing")}</p>
			<ul>
				{missing.map(({ need }) => (
					<li key={need}>{t(`need-${need}`)}</li>
				))}
			</ul>
		</>
	);
}

/** What is to be done next. Nobody is offered to approve what they wrote; that nobody can is the command's matter. */
function Steps({ context, item, language, shown }: LanguageOfItemProps & { readonly shown: InLanguage }) {
	const { review, release, withdrawal, draft } = shown;
	const t = speak(words, context.language);
	const at = `${context.office}/campaigns/items/${item.id}/releases/${language}`;
	const mayPublish = context.mayRun(releaseOperations["release-approved"]);
	const isAsked = review !== null && review.returnedBecause === null;
	const isNewer = draft !== null && draft.seq !== release?.content.seq;
	return (
		<>
			{context.mayRun(reviewOperations["review-asked"]) && !isAsked && isNewer && withdrawal === null && (
				<Form action={`${at}/review`} operation={newId()} submit={t("ask")} />
			)}
			{mayPublish && release && !isConfirmed(release) && <Form action={`${at}/confirmation`} operation={newId()} submit={t("confirm")} />}
			{mayPublish && (
				<p class="actions">
					{isAsked && <LinkButton href={`${at}/approval`}>{t("approve")}</LinkButton>}
					{isAsked && (
						<LinkButton tone="quiet" href={`${at}/return`}>
							{t("return")}
						</LinkButton>
					)}
					{release && (
						<LinkButton tone="quiet" href={`${at}/days`}>
							{t("change-days")}
						</LinkButton>
					)}
					{withdrawal === null ? <a href={`${at}/withdrawal`}>{t("withdraw")}</a> : <a href={`${at}/letting-back`}>{t("let-back")}</a>}
				</p>
			)}
			{release && context.mayRun(kitOperations["kit-taken"]) && (
				<p>
					<a href={`${context.office}/campaigns/items/${item.id}/kits/${language}`}>{t("kits-open")}</a>
				</p>
			)}
		</>
	);
}
