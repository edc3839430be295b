import type { ComponentChildren } from "preact";
import { howOf } from "../../counting/units.ts";
import type { BoundedNumber } from "../../figures/schema.ts";
import { indicatorOperations } from "../../indicators/index.ts";
import { ShareBar, Tag } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { around, mainNumber, placeLabel, shareLabel, verdictOf } from "../labels.ts";
import type { ResultsContext } from "../office.ts";
import { type AgainstTarget, heldInPeriod, heldSoFar, isOfPart, shareOf } from "../rules.ts";
import { targetHref } from "../target/address.ts";
import type { LineProps } from "./table.tsx";

export function PlaceName({ context, place }: { readonly context: ResultsContext; readonly place: string }) {
	return <span>{placeLabel(context, place)}</span>;
}

interface NumberProps {
	readonly context: ResultsContext;
	readonly interval: BoundedNumber | null;
	/** Said before the number where its column has no heading. */
	readonly label: string;
	/** What follows the number on its line, and what stands below it. */
	readonly beside?: ComponentChildren;
	readonly below?: ComponentChildren;
}

/** A number with the interval around it below. */
export function NumberCell({ context, interval, label, beside, below }: NumberProps) {
	const limits = interval && around(context, interval);
	return (
		<td class="numeric" data-label={label}>
			<div>
				<strong>{interval ? mainNumber(context, interval) : "–"}</strong> {interval && beside}
				{limits && <small class="soft">{limits}</small>}
				{interval && below}
			</div>
		</td>
	);
}

/** What is new in a period, beside its target and with all until its end. */
export function PeriodCell(props: LineProps & { readonly index: number }) {
	const { context, results, line, index, isOfPeriod } = props;
	const { t, labels, programme } = context;
	const period = results.periods[index];
	if (!period) return null;
	const held = heldInPeriod(line, index, results, programme);
	const soFar = line.periods[index]?.soFar;
	return (
		<NumberCell
			context={context}
			interval={held.actual}
			label={inLanguage(period.name, labels.language)}
			beside={!isOfPeriod && isHeld(props) && <TargetWord {...props} held={held} />}
			below={!isOfPeriod && soFar && <small class="soft">{t("so-far-number", { number: mainNumber(context, soFar) })}</small>}
		/>
	);
}

/** A target is of everybody an indicator counts, so nothing is held against it of a part. */
function isHeld({ context: { filter }, line }: Pick<LineProps, "context" | "line">): boolean {
	return line.place === null && !isOfPart(filter);
}

/** `of 400`; for whoever may set targets, the way to set it. */
function TargetWord({ context, results, line, held }: LineProps & { readonly held: AgainstTarget }) {
	const { t } = context;
	const { target, targetOf } = held;
	const said = target === null ? null : t("of-target", { target });
	if (targetOf === null || !maySet({ context, results })) return said && <span class="soft">{said}</span>;
	return <TargetLink {...{ context, line, targetOf }} isSet={target !== null} text={said ?? t("of-none")} />;
}

function maySet({ context, results }: Pick<LineProps, "context" | "results">): boolean {
	return !results.isPublished && context.mayRun(indicatorOperations["indicator-revised"]);
}

/** The target, what is held against it, how much of it is reached and what that means. */
export function HeldCells(props: LineProps & { readonly soFar: ComponentChildren }) {
	const { context, results, line, columns, isOfPeriod, soFar } = props;
	const { t, labels, programme } = context;
	if (!isHeld(props)) {
		return (
			<>
				<td class="numeric" />
				{soFar}
				<td />
				<td />
			</>
		);
	}
	const held = isOfPeriod ? heldInPeriod(line, columns[0] ?? -1, results, programme) : heldSoFar(line, results, programme);
	const { actual, target, targetOf } = held;
	const verdict = verdictOf(context, held);
	return (
		<>
			<td class="numeric" data-label={isOfPeriod ? t("target-of-period") : t("target")}>
				{targetOf !== null && maySet(props) ? (
					<TargetLink
						{...{ context, line, targetOf }}
						isSet={target !== null}
						text={target === null ? t("set-target") : labels.number(target)}
					/>
				) : target === null ? (
					"–"
				) : (
					labels.number(target)
				)}
			</td>
			{soFar}
			<td class="share" data-label={t("share")}>
				{actual && target !== null && (
					<div>
						<ShareBar share={shareOf(actual, target)} how={howOf(line.indicator.unit)} />
						<span>{shareLabel(context, held)}</span>
					</div>
				)}
			</td>
			<td class="verdict">
				{verdict && (verdict.tone === "quiet" ? <span class="soft">{verdict.text}</span> : <Tag tone={verdict.tone}>{verdict.text}</Tag>)}
			</td>
		</>
	);
}

interface TargetLinkProps extends Pick<LineProps, "context" | "line"> {
	readonly targetOf: string;
	readonly isSet: boolean;
	readonly text: string;
}

/** Says to whoever hears it by itself of which indicator and which period it sets the target. */
function TargetLink({ context, line: { indicator }, targetOf, isSet, text }: TargetLinkProps) {
	const { t, labels } = context;
	const title = inLanguage(indicator.title, labels.language);
	const period = targetOf === "" ? t("whole-life") : labels.period(targetOf);
	return (
		<a
			class={isSet ? "set-target" : "set-target none"}
			href={targetHref(context, indicator.code, targetOf)}
			aria-label={t("target-to-change", { text, title, period })}
		>
			{text}
		</a>
	);
}
