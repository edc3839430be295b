import { contacts as words } from "#words/campaigns";
import { formatDate, formatNumber, type Language, speak } from "../shared/words.ts";
import { platformLabel } from "./labels.ts";
import type { PostRow } from "./schema.ts";

/** What a post says, as it counts or as it is proposed. `file`: the address of its export or screenshot. */
export function postFacts({ platform, publishedOn, link, measurement }: PostRow, file: string, language: Language) {
	const t = speak(words, language);
	return [
		{ term: t("platform"), value: platformLabel(platform, language) },
		{ term: t("published-on"), value: formatDate(language, publishedOn) },
		...(link
			? [
					{
						term: t("link"),
						value: (
							<a href={link} rel="noreferrer">
								{link}
							</a>
						),
					},
				]
			: []),
		{ term: t("value"), value: measurement ? formatNumber(language, measurement.contacts) : t("not-measured") },
		...(measurement
			? [
					{ term: t("metric"), value: measurement.metric },
					{ term: t("counted"), value: t(`counted-${measurement.counted}`) },
					{ term: t("measured-on"), value: formatDate(language, measurement.measuredOn) },
					{ term: t("source"), value: measurement.source },
				]
			: []),
		...(measurement?.file ? [{ term: t("file"), value: <a href={file}>{t("open-file")}</a> }] : []),
	];
}
