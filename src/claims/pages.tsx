import { claim as claimWords, page as words } from "#words/claims";
import { FileField, Form, type FormState, Note, type OfficeFrame, OfficePage, Table, Tag, TextArea } from "../shared/ui/index.ts";
import { type Language, speak } from "../shared/words.ts";
import type { Claim } from "./check.ts";
import type { CheckedText } from "./checking.ts";
import { type Verdict, verdicts } from "./verdicts/verdicts.ts";

/** A colour beside the word; the word says it, the colour only helps to find it. */
const tones: Readonly<Record<Verdict, "good" | "warn" | "bad" | "quiet" | "plain">> = {
	supported: "good",
	duplicated: "warn",
	outdated: "warn",
	impossible: "bad",
	unsupported: "bad",
	"not-a-claim": "quiet",
};

interface ClaimsPageProps {
	readonly frame: OfficeFrame;
	/** `/office/…` of this programme. */
	readonly office: string;
	readonly form: FormState;
	/** Null before a text was checked. */
	readonly checked: CheckedText | null;
}

export function ClaimsPage({ frame, office, form, checked }: ClaimsPageProps) {
	const { language } = frame;
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("claims")} form={form}>
			{checked ? <Findings language={language} office={office} text={form.typed.text ?? ""} checked={checked} /> : <p>{t("intro")}</p>}
			{checked && <h2>{t("again")}</h2>}
			<Form action={`${office}/claims`} submit={t("check")} uploads>
				<TextArea form={form} name="text" label={t("text")} hint={t("text-hint")} rows={12} />
				<FileField form={form} name="file" label={t("file")} hint={t("file-hint")} accept=".txt,.md,.markdown,text/plain,text/markdown" />
			</Form>
		</OfficePage>
	);
}

interface FindingsProps {
	readonly language: Language;
	readonly office: string;
	readonly text: string;
	readonly checked: CheckedText;
}

function Findings({ language, office, text, checked: { claims, tally, others, readUntil } }: FindingsProps) {
	const t = speak(words, language);
	const say = speak(claimWords, language);
	return (
		<>
			<p class="tags">
				{verdicts
					.filter((verdict) => tally[verdict] > 0)
					.map((verdict) => (
						<Tag key={verdict} tone={tones[verdict]}>
							{t(`tally-${verdict}`, { count: tally[verdict] })}
						</Tag>
					))}
			</p>
			{others > 0 && <Note>{t("first-only", { shown: claims.length, others })}</Note>}
			<section>
				<h2>{t("marked")}</h2>
				<div class="marked-text">{markedText(text.slice(0, readUntil), claims, language)}</div>
			</section>
			<section>
				<h2>{t("found")}</h2>
				<Table
					caption={t("caption")}
					empty={t("no-numbers")}
					columns={[
						{ label: t("column-text") },
						{ label: t("column-verdict"), short: true },
						{ label: t("column-figure"), short: true },
						{ label: t("column-note") },
					]}
					rows={claims.map((claim, index) => ({
						key: String(claim.place.start),
						cells: [
							<span key="text" id={`claim-${index + 1}`}>
								{claim.text.replace(/\s+/g, " ")}
							</span>,
							<Tag key="verdict" tone={tones[claim.verdict]}>
								{say(`verdict-${claim.verdict}`)}
							</Tag>,
							claim.figure === null ? (
								"–"
							) : (
								<a key="figure" href={`${office}/figures/${encodeURIComponent(claim.figure)}`}>
									{claim.figure}
								</a>
							),
							claim.note,
						],
					}))}
				/>
			</section>
		</>
	);
}

/** The text as it stands, each number with its verdict behind it and a way to its row. */
function markedText(text: string, claims: readonly Claim[], language: Language) {
	const say = speak(claimWords, language);
	const pieces = claims.map(({ place, verdict }, index) => {
		const before = text.slice(claims[index - 1]?.place.end ?? 0, place.start);
		if (verdict === "not-a-claim") return <span key={place.start}>{before + text.slice(place.start, place.end)}</span>;
		return (
			<span key={place.start}>
				{before}
				<a class={`tag ${tones[verdict]}`} href={`#claim-${index + 1}`}>
					{text.slice(place.start, place.end)} <small>{say(`verdict-${verdict}`)}</small>
				</a>
			</span>
		);
	});
	return [...pieces, text.slice(claims.at(-1)?.place.end ?? 0)];
}
