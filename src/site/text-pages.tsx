import { text as textWords } from "#words/site";
import type { ProgrammeVisit } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { contextOf } from "../shared/office/index.ts";
import { Facts, Form, type FormState, Note, OfficePage, Table, Tag, TextArea } from "../shared/ui/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { problem } from "./problems.ts";
import { readTexts } from "./store.ts";
import { broughtText, isEditable, proseKeys, textOf, wordKeys } from "./texts.ts";

export async function textsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, textWords);
	const own = await readTexts(visit.programme.handle.db);
	const path = `${office}/texts`;
	const t = speak(textWords, language);
	const begins = (key: string) => shortened(inLanguage(textOf(key, own), language));
	const whose = (key: string) => (own[key] ? <Tag tone="good">{t("own")}</Tag> : <Tag tone="quiet">{t("ours")}</Tag>);
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
					rows={wordKeys.map((key) => ({
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

export async function textPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { key: word = "" } = visit.params;
	if (!isEditable(word)) throw problem("text-unknown");
	const own = await readTexts(visit.programme.handle.db);
	const path = `${office}/texts`;
	const t = speak(textWords, language);
	const brought = broughtText(word);
	const now = textOf(word, own);
	const isLong = (proseKeys as readonly string[]).includes(word);
	const rows = isLong ? 14 : 3;
	return (
		<OfficePage frame={frame} title={t("change-text")} form={form} back={{ href: path, label: t("public-texts") }}>
			<Form action={`${path}/${word}`} form={form} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
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
					<Form action={`${path}/${word}/reset`} operation={newId()} submit={t("reset")} tone="quiet" />
				</Note>
			)}
		</OfficePage>
	);
}
