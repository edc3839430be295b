import { editor as words } from "#words/captions";
import { Table } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import { trackLabel } from "../labels.ts";
import type { TrackSummary } from "../tracks/store.ts";

interface TrackTableProps {
	readonly language: Language;
	/** Of the film's captions. */
	readonly path: string;
	readonly mayWrite: boolean;
	readonly tracks: readonly TrackSummary[];
}

/** Each track with what can be done with it as a whole. */
export function TrackTable({ language, path, mayWrite, tracks }: TrackTableProps) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("tracks")}
			columns={[{ label: t("track") }, { label: t("cues"), numeric: true }, { label: t("files") }, { label: t("more") }]}
			rows={tracks.map((track) => {
				const label = trackLabel(track, language);
				const at = `${path}/tracks/${track.id}`;
				return {
					key: track.id,
					cells: [
						label,
						formatNumber(language, track.cues),
						<Links
							links={(["vtt", "srt", "youtube"] as const).map((use) => ({
								...{
									href: `${path}/files/${track.id}/${use}`,
									label: t(`file-${use}`),
									says: t("file-of", { file: t(`file-${use}`), track: label }),
								},
							}))}
						/>,
						<Links
							links={[
								...(mayWrite ? [{ href: at, label: t("plain-list"), says: t("plain-list-of", { track: label }) }] : []),
								{ href: `${at}/history`, label: t("history"), says: t("history-of", { track: label }) },
								{ href: `${at}/transcript`, label: t("transcript"), says: t("transcript-of", { track: label }) },
								...(mayWrite ? [{ href: `${at}/removal`, label: t("remove-track"), says: t("remove-of", { track: label }) }] : []),
							]}
						/>,
					],
				};
			})}
			empty={t("no-tracks")}
		/>
	);
}

function Links({ links }: { readonly links: readonly { readonly href: string; readonly label: string; readonly says: string }[] }) {
	return (
		<span class="links">
			{links.map(({ href, label, says }) => (
				<a key={href} href={href} aria-label={says}>
					{label}
				</a>
			))}
		</span>
	);
}
