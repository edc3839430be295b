import { intake as words } from "#words/people";
import type { RegisterWarning } from "../../linkage/index.ts";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName } from "../../places/index.ts";
import { Button, Card, Cards, IslandScript, Tag } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import { intakeIsland } from "../islands.ts";
import { type Elsewhere, type Findings, type LikelyPerson, mostCompared } from "./candidates.ts";
import { reasonsOf } from "./reasons.ts";

/** What the check of a form came to, as it may be shown to the viewer. */
export interface IntakeFindings extends Findings {
	readonly exhausted: boolean;
	readonly warnings: readonly RegisterWarning[];
}

interface IntakeProps {
	readonly language: Language;
	/** `/office/…` of this programme. */
	readonly office: string;
	/** Where the person is met, if the form does not ask it. */
	readonly area?: string | null;
	/** Null where nothing is typed yet. */
	readonly findings: IntakeFindings | null;
}

/**
 * Stands in the form, below the fields that say who it is. Filled when the form was sent, and while somebody types. Enter in a field
 * presses the first button of a form: that must not be one that says who it is.
 */
export function Intake({ language, office, area, findings }: IntakeProps) {
	return (
		<div class="intake" data-intake={`${office}/people/candidates${area ? `?${new URLSearchParams({ area })}` : ""}`}>
			<button type="submit" class="hidden" tabIndex={-1} aria-hidden="true" />
			<p class="hidden" aria-live="polite" data-intake-said="" />
			<div data-intake-found="">{findings && <IntakePanel language={language} findings={findings} />}</div>
			<IslandScript island={intakeIsland} />
		</div>
	);
}

export function IntakePanel({ language, findings }: Pick<IntakeProps, "language"> & { readonly findings: IntakeFindings }) {
	const t = speak(words, language);
	const { likely, elsewhere, tooLittle, more, capped, exhausted, warnings } = findings;
	const asksNothing = likely.length === 0 && elsewhere.length === 0;
	return (
		<>
			{warnings.map((warning) => (
				<p key={warning} class="note">
					{t(`number-${warning}`)}
				</p>
			))}
			{asksNothing && (
				<p class="hint" data-intake-summary="">
					{t(tooLittle ? "too-little" : "nobody-alike")}
				</p>
			)}
			{likely.length > 0 && (
				<section aria-labelledby="known">
					<h2 id="known" tabIndex={-1}>
						{t("is-it-one-of-these")}
					</h2>
					<p data-intake-summary="">{t("found", { count: likely.length + more })}</p>
					<Cards>
						{likely.map((one) => (
							<LikelyCard key={one.person} language={language} likely={one} />
						))}
					</Cards>
					{more > 0 && <p>{t("more", { count: more })}</p>}
					<input type="hidden" name="shown" value={likely.map(({ report }) => report.id).join(" ")} />
				</section>
			)}
			{elsewhere.length > 0 && <ElsewhereNote language={language} elsewhere={elsewhere} isAlone={likely.length === 0} />}
			{exhausted && <p class="note">{t("exhausted")}</p>}
			{capped && <p class="hint">{t("capped", { count: mostCompared })}</p>}
			{likely.length > 0 && (
				<>
					<p class="hint">{t("three-ways")}</p>
					<div class="actions">
						<Button tone="quiet" name="answer" value="none">
							{t("none-of-these")}
						</Button>
						<Button tone="quiet" name="answer" value="unsure">
							{t("cannot-tell")}
						</Button>
					</div>
				</>
			)}
		</>
	);
}

function LikelyCard({ language, likely }: { readonly language: Language; readonly likely: LikelyPerson }) {
	const t = speak(words, language);
	const { person, report, band, probability, fields } = likely;
	const { name, birthDate, sex, area, workplace } = report;
	const reasons = reasonsOf(fields, language);
	const percent = Math.floor(probability * 100);
	const facts = [
		birthDateLabel(birthDate, language),
		sexLabel(sex, language),
		area ? areaName(area, language) : t("area-not-known"),
		workplace ?? "",
	].filter(Boolean);
	return (
		<Card>
			<h3>{writeName(name)}</h3>
			<p>{facts.join(", ")}</p>
			<p>
				<Tag tone={band === "link" ? "warn" : "quiet"}>{t(`band-${band}`)}</Tag>{" "}
				<span class="hint">
					{percent > 99 || probability > 0.99 ? t("probability-high") : t("probability", { percent: formatNumber(language, percent) })}
				</span>
			</p>
			<ReasonList title={t("speaks-for")} reasons={reasons.for} kind="for" />
			<ReasonList title={t("speaks-against")} reasons={reasons.against} kind="against" />
			<button type="submit" class="button small" name="known" value={person} aria-label={t("it-is-named", { name: writeName(name) })}>
				{t("it-is")}
			</button>
		</Card>
	);
}

function ReasonList({
	title,
	reasons,
	kind,
}: {
	readonly title: string;
	readonly reasons: readonly string[];
	readonly kind: "for" | "against";
}) {
	if (reasons.length === 0) return null;
	return (
		<>
			<h4>{title}</h4>
			<ul class={`reasons ${kind}`}>
				{reasons.map((reason) => (
					<li key={reason}>{reason}</li>
				))}
			</ul>
		</>
	);
}

interface ElsewhereProps {
	readonly language: Language;
	readonly elsewhere: readonly Elsewhere[];
	readonly isAlone: boolean;
}

/** The least that helps: where to ask, and nothing of whom. */
function ElsewhereNote({ language, elsewhere, isAlone }: ElsewhereProps) {
	const t = speak(words, language);
	const sayings = new Set(
		elsewhere.map(({ area }) => (area ? t("ask-area", { area: areaName(wideArea(area), language) }) : t("ask-programme"))),
	);
	return (
		<section class="note" aria-labelledby={isAlone ? "known" : "elsewhere"}>
			<h2 id={isAlone ? "known" : "elsewhere"} tabIndex={-1}>
				{t("known-elsewhere")}
			</h2>
			{[...sayings].map((saying) => (
				<p key={saying} data-intake-summary={isAlone ? "" : undefined}>
					{saying}
				</p>
			))}
			<p class="hint">{t("told-note")}</p>
			<input type="hidden" name="told" value="yes" />
			{isAlone && (
				<Button tone="quiet" name="answer" value="none">
					{t("all-the-same")}
				</Button>
			)}
		</section>
	);
}

/** The district of the capital, or the aimag: a sum may be so small that its name is nearly somebody's. */
function wideArea(path: string): string {
	const [aimag = "", district] = path.split("/");
	return aimag === "11" && district ? `${aimag}/${district}` : aimag;
}
