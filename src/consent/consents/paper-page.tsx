import { consents as shared, paper as words } from "#words/consent";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Note, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import { channelLabel, faceLabel, placeLabel, spokenLabel, voiceLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { channels, channelsAbroad, consentLanguages, faces, placePrecisions, voices, waysOfAssent } from "../schema.ts";

/** The form on paper, to be read out and signed, in the language of whoever signs: what cannot be recalled stands before the signature. */
export function paperPage(visit: ProgrammeVisit) {
	const { frame, language, office } = contextOf(visit);
	const spoken = consentLanguages.find((one) => one === visit.params.spoken);
	if (!spoken) throw problem("form-unknown");
	const t = speak(words, spoken);
	const programme = inLanguage(visit.programme.name, spoken);
	return (
		<OfficePage
			frame={frame}
			title={speak(words, language)("title")}
			back={{ href: `${office}/consents`, label: speak(shared, language)("consents") }}
		>
			<p class="screen-only">{speak(words, language)("print-hint")}</p>
			<div lang={spoken} class="paper">
				<p>
					<strong>{t("heading", { programme })}</strong> {t("read-out")}
				</p>
				<Part heading={t("who-we-are")} text={t("who-we-are-text", { programme })} />
				<Part heading={t("what")} text={t("what-text")} blank={3} />
				<section>
					<h2>{t("where")}</h2>
					<p>{t("where-text")}</p>
					<YesNo
						caption={t("where-caption")}
						spoken={spoken}
						rows={[
							...channels.map((channel) =>
								channelsAbroad.includes(channel)
									? t("seen-abroad", { channel: channelLabel(channel, spoken) })
									: channelLabel(channel, spoken),
							),
							t("abroad"),
							...consentLanguages.map((one) => t("in-language", { language: spokenLabel(one, spoken) })),
							t("ai-training"),
						]}
					/>
				</section>
				<section>
					<h2>{t("how-shown")}</h2>
					<p>{t("how-shown-text")}</p>
					<Choices label={t("called")} options={[t("name-first"), t("name-other"), t("name-none")]} />
					<Choices label={t("face")} options={faces.map((one) => faceLabel(one, spoken))} />
					<Choices label={t("voice")} options={voices.map((one) => voiceLabel(one, spoken))} />
					<Choices label={t("place")} options={placePrecisions.map((one) => placeLabel(one, spoken))} />
					<Blank label={t("disability-words")} />
				</section>
				<Note>
					<h2>{t("cannot-be-recalled")}</h2>
					<p>{t("cannot-be-recalled-text")}</p>
				</Note>
				<Part heading={t("how-long")} text={t("how-long-text")} />
				<Part heading={t("free")} text={t("free-text")} />
				<Part heading={t("stop")} text={t("stop-text")} blank={1} />
				<Part heading={t("complain")} text={t("complain-text")} blank={1} />
				<Part heading={t("see-first")} text={t("see-first-text")} />
				<section>
					<h2>{t("child-says")}</h2>
					<p>{t("child-says-text")}</p>
					<Choices label={t("child-said")} options={waysOfAssent.map((way) => speak(shared, spoken)(`assent-${way}`))} />
					<Blank label={t("trusted")} />
				</section>
				<Signatures spoken={spoken} />
				<Choices label={t("copy")} options={[t("copy-left")]} />
				<p class="soft">{t("version")}</p>
			</div>
		</OfficePage>
	);
}

function Part({ heading, text, blank = 0 }: { readonly heading: string; readonly text: string; readonly blank?: number }) {
	return (
		<section>
			<h2>{heading}</h2>
			<p>{text}</p>
			{Array.from({ length: blank }, (_, line) => (
				<p key={line} class="blank" />
			))}
		</section>
	);
}

function YesNo({ caption, spoken, rows }: { readonly caption: string; readonly spoken: Language; readonly rows: readonly string[] }) {
	const t = speak(words, spoken);
	return (
		<Table
			sheet
			caption={caption}
			columns={[{ label: t("where-may") }, { label: t("yes"), short: true }, { label: t("no"), short: true }]}
			rows={rows.map((row) => ({ key: row, cells: [row, <Box />, <Box />] }))}
			empty=""
		/>
	);
}

function Choices({ label, options }: { readonly label: string; readonly options: readonly string[] }) {
	return (
		<p>
			<strong>{label}</strong>{" "}
			{options.map((option) => (
				<span key={option} class="tick">
					<Box /> {option}{" "}
				</span>
			))}
		</p>
	);
}

function Blank({ label }: { readonly label: string }) {
	return (
		<>
			<p>
				<strong>{label}</strong>
			</p>
			<p class="blank" />
		</>
	);
}

/** To be ticked with a pen. */
function Box() {
	return <span class="box" aria-hidden="true" />;
}

function Signatures({ spoken }: { readonly spoken: Language }) {
	const t = speak(words, spoken);
	const who = ["child", "guardian", "collector", "witness", "interpreter"] as const;
	return (
		<section>
			<h2>{t("signatures")}</h2>
			<p>{t("signatures-text")}</p>
			<Table
				sheet
				caption={t("signatures")}
				columns={[{ label: t("who") }, { label: t("their-name") }, { label: t("signature") }, { label: t("day"), short: true }]}
				rows={who.map((one) => ({ key: one, cells: [t(one), "", "", ""] }))}
				empty=""
			/>
		</section>
	);
}
