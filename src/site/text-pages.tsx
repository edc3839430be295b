import { text as textWords } from "#words/site";
import { Facts, Form, type FormState, Note, type OfficeFrame, OfficePage, Table, Tag, TextArea } from "../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../shared/words.ts";
import { broughtText, type OwnTexts, type PublicWord, proseKeys, textOf, wordKeys } from "./texts.ts";

interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	/** `/office/…/texts` */
	readonly path: string;
}

export function TextsPage({
	frame,
	language,
	path,
	own,
	notice,
}: Surroundings & { readonly own: OwnTexts; readonly notice: string | null }) {
	const t = speak(textWords, language);
	const begins = (key: PublicWord) => shortened(inLanguage(textOf(key, own), language));
	const whose = (key: PublicWord) => (own[key] ? <Tag tone="good">{t("own")}</Tag> : <Tag tone="quiet">{t("ours")}</Tag>);
	return (
		<OfficePage frame={frame} title={t("public-texts")} notice={notice}>
			<p>{t("texts-intro")}</p>
			<p class="hint">{t("texts-names")}</p>
			<Table
				caption={t("long-texts")}
				columns={[{ label: t("where-it-stands") }, { label: t("text") }, { label: t("whose") }]}
				rows={proseKeys.map((key) => ({ key, cells: [<a href={`${path}/${key}`}>{t(`on-${key}`)}</a>, begins(key), whose(key)] }))}
				empty={t("no-texts")}
			/>
			<details>
				<summary>{t("sentences-open", { count: wordKeys.length })}</summary>
				<Table
					caption={t("sentences")}
					columns={[{ label: t("text") }, { label: t("whose") }]}
					rows={(wordKeys as readonly PublicWord[]).map((key) => ({
						key,
						cells: [<a href={`${path}/${key}`}>{begins(key)}</a>, whose(key)],
					}))}
					empty={t("no-texts")}
				/>
			</details>
		</OfficePage>
	);
}

function shortened(text: string): string {
	const line = text.split("\n")[0] ?? "";
	return line.length > 90 ? `${line.slice(0, 90).trimEnd()}…` : line;
}

export interface TextPageProps extends Surroundings {
	readonly word: PublicWord;
	readonly own: OwnTexts;
	readonly form: FormState;
	readonly operation: string;
	/** For the form that takes one's own words away. */
	readonly reset: string;
}

export function TextPage({ frame, language, path, word, own, form, operation, reset }: TextPageProps) {
	const t = speak(textWords, language);
	const brought = broughtText(word);
	const now = textOf(word, own);
	const isLong = (proseKeys as readonly string[]).includes(word);
	const rows = isLong ? 14 : 3;
	return (
		<OfficePage frame={frame} title={t("change-text")} form={form} back={{ href: path, label: t("public-texts") }}>
			<Form action={`${path}/${word}`} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<TextArea form={form} name="mn" label={t("text-mn")} hint={isLong ? t("long-hint") : undefined} rows={rows} value={now.mn} />
				<TextArea form={form} name="en" label={t("text-en")} rows={rows} value={now.en} />
			</Form>
			{own[word] && (
				<Note>
					<Facts
						facts={[
							{ term: t("brought-mn"), value: brought.mn },
							{ term: t("brought-en"), value: brought.en },
						]}
					/>
					<Form action={`${path}/${word}/reset`} operation={reset} submit={t("reset")} tone="quiet" />
				</Note>
			)}
		</OfficePage>
	);
}
