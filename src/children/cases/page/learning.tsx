import { casePage as words } from "#words/children";
import { Facts } from "../../../shared/ui/index.ts";
import { formatDate, formatNumber, speak } from "../../../shared/words.ts";
import { agesOn, schoolYearBegan } from "../../assessment/ages.ts";
import { assess } from "../../assessment/assessing.ts";
import { moduleLabel, reasonLabel, resultLabel } from "../../assessment/labels.ts";
import { assessmentModules } from "../../assessment/modules.ts";
import { readAnswers } from "../../assessment/schema.ts";
import type { Provision } from "../../assessment/schooling/attendance.ts";
import { dimensionLabel } from "../../assessment/schooling/dimension-label.ts";
import { exclusionOf } from "../../assessment/schooling/exclusion.ts";
import type { SchoolLevel } from "../../assessment/schooling/levels.ts";
import { countOutOfSchool } from "../../assessment/schooling/out-of-school.ts";
import { usualWordings } from "../../assessment/wording.ts";
import { choiceLabel } from "../labels.ts";
import { placementInForce } from "../rules.ts";
import type { CaseDocument } from "../schema.ts";
import { Entry, latestFirst, Section, type ShownCase, withdrawalOf } from "./section.tsx";

/** What the child finds difficult, by each assessment, the latest first; the result with the answers that it comes from. */
export function Functioning(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	return (
		<Section id="functioning" title={t("functioning")} ways={[mayWrite && { href: `${here}/assessment`, label: t("assess") }]}>
			{document.assessments.length === 0 && <p class="empty">{t("not-assessed")}</p>}
			<ul class="entry-list">
				{latestFirst(document.assessments, ({ assessedOn }) => assessedOn).map((assessment) => (
					<OneAssessment key={assessment.id} shown={shown} assessment={assessment} />
				))}
			</ul>
			{document.assessments.length > 0 && <p class="hint">{t("screens")}</p>}
		</Section>
	);
}

function OneAssessment({ shown, assessment }: { readonly shown: ShownCase; readonly assessment: CaseDocument["assessments"][number] }) {
	const { language, document } = shown;
	const t = speak(words, language);
	const module = assessmentModules[assessment.module];
	const { answers } = readAnswers(module, assessment.answers);
	const found = assess(module, answers, agesOn(assessment.assessedOn, document.birthDate));
	const tone = { yes: "warn", no: "good", unknown: "quiet" } as const;
	return (
		<Entry
			what={formatDate(language, assessment.assessedOn)}
			tag={{ tone: tone[found.result], label: resultLabel(found.result, language) }}
			said={found.reasons.map((reason) => reasonLabel(reason, module, usualWordings, language))}
			stamp={[
				moduleLabel(module, language),
				t("answered-by", { respondent: choiceLabel("respondent", assessment.respondent, language) }),
				assessment.by,
			]}
			ways={[withdrawalOf(shown, "assessment", assessment.id, t("entered-wrongly"))]}
		/>
	);
}

type Schooling = NonNullable<CaseDocument["schooling"]>;

/** Where the child learns and learned; by both ways of counting, because registers and the UIS do not agree on who is out. */
export function SchoolingSection(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const { schooling } = document;
	const t = speak(words, language);
	return (
		<Section
			id="schooling"
			title={t("schooling")}
			ways={[mayWrite && { href: `${here}/schooling`, label: t(schooling ? "change-schooling" : "record-schooling") }]}
		>
			{schooling === null ? (
				<p class="empty">{t("schooling-not-asked")}</p>
			) : (
				<>
					<Outdated {...{ shown, schooling }} />
					<Counted {...{ shown, schooling }} />
					<SchoolingFacts {...{ shown, schooling }} />
				</>
			)}
		</Section>
	);
}

interface SchoolingProps {
	readonly shown: ShownCase;
	readonly schooling: Schooling;
}

/** What was asked when the child was found stays as it was, and is not what holds once the child was placed. */
function Outdated({ shown: { language, document }, schooling }: SchoolingProps) {
	const placement = placementInForce(document);
	if (!placement || placement.provision === schooling.provision) return null;
	return <p class="hint">{speak(words, language)("schooling-before", { day: formatDate(language, placement.placedOn) })}</p>;
}

function SchoolingFacts({ shown: { language }, schooling }: SchoolingProps) {
	const t = speak(words, language);
	const said = (yes: boolean | null) => t(yes === null ? "not-known" : yes ? "yes" : "no");
	const { everAttended, lastGrade, leftYear, kilometres } = schooling;
	return (
		<Facts
			facts={[
				{ term: t("learns-now"), value: provisionLabel(schooling, language) },
				{ term: t("ever-attended"), value: t(everAttended === "unknown" ? "not-known" : everAttended) },
				...(lastGrade === null ? [] : [{ term: t("last-grade"), value: t("grade", { grade: lastGrade }) }]),
				...(leftYear === null ? [] : [{ term: t("left-year"), value: String(leftYear) }]),
				{ term: t("at-risk"), value: said(schooling.atRisk) },
				{ term: t("repeats-grade"), value: said(schooling.repeatsGrade) },
				{ term: t("distance"), value: kilometres === null ? t("not-known") : t("kilometres", { km: formatNumber(language, kilometres) }) },
				{ term: t("needs-dormitory"), value: said(schooling.needsDormitory) },
			]}
		/>
	);
}

interface Provided {
	readonly provision: Provision;
	readonly grade: number | null;
	readonly equivalency: SchoolLevel | null;
}

/** “School · grade 5”. */
export function provisionLabel({ provision, grade, equivalency }: Provided, language: ShownCase["language"]): string {
	return [
		choiceLabel("provision", provision, language),
		grade !== null && speak(words, language)("grade", { grade }),
		equivalency !== null && choiceLabel("level", equivalency, language),
	]
		.filter(Boolean)
		.join(" · ");
}

function Counted({ shown: { language, today, document }, schooling }: SchoolingProps) {
	const t = speak(words, language);
	const ages = agesOn(schoolYearBegan(today), document.birthDate);
	const counts = countOutOfSchool([{ schooling, ages }]);
	const standing = (count: { readonly out: number; readonly leftOut: number }) =>
		t(count.leftOut > 0 ? "count-unknown" : count.out > 0 ? "count-out" : "count-not-out");
	return (
		<dl class="counted">
			<Exclusion {...{ language, schooling, ages }} />
			<div>
				<dt>{t("nationally")}</dt>
				<dd>{standing(counts.national)}</dd>
			</div>
			<div>
				<dt>{t("by-uis")}</dt>
				<dd>{standing(counts.uis)}</dd>
			</div>
		</dl>
	);
}

interface ExclusionProps {
	readonly language: ShownCase["language"];
	readonly schooling: Schooling;
	readonly ages: ReturnType<typeof agesOn>;
}

/** The dimension of exclusion, as the five have it with their numbers and as the seven have it. */
function Exclusion({ language, schooling, ages }: ExclusionProps) {
	const t = speak(words, language);
	const exclusion = exclusionOf(schooling, ages);
	const both =
		exclusion.outcome === "excluded"
			? ([
					["of-five", dimensionLabel("five", exclusion.dimension, language) ?? t("none-of-five")],
					["of-seven", dimensionLabel("seven", exclusion.dimension, language) ?? ""],
				] as const)
			: ([["dimension", t(exclusion.outcome === "not-excluded" ? "not-excluded" : `dimension-unknown-${exclusion.because}`)]] as const);
	return (
		<>
			{both.map(([term, value]) => (
				<div key={term}>
					<dt>{t(term)}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</>
	);
}

/** Why the child is out of school: as it was when it left, and as it is now. */
export function Barriers(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	return (
		<Section id="barriers" title={t("barriers")} ways={[mayWrite && { href: `${here}/barriers`, label: t("record-barriers") }]}>
			{document.barriers.length === 0 && <p class="empty">{t("no-barriers")}</p>}
			<ul class="entry-list">
				{document.barriers.toReversed().map((entry) => (
					<Entry
						key={entry.id}
						what={choiceLabel("barrier", entry.main, language)}
						tag={{ tone: entry.at === "now" ? "plain" : "quiet", label: choiceLabel("moment", entry.at, language) }}
						said={[
							entry.others.length > 0 &&
								t("also", { barriers: entry.others.map((one) => choiceLabel("barrier", one, language)).join("; ") }),
							entry.note,
						]}
						stamp={[formatDate(language, entry.on), entry.by]}
						ways={[withdrawalOf(shown, "barriers", entry.id, t("entered-wrongly"))]}
					/>
				))}
			</ul>
		</Section>
	);
}
