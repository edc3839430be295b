import type { ComponentChildren } from "preact";
import { captions as findingWords, editor as words } from "#words/captions";
import { type Film, fileNameOf } from "../../media/index.ts";
import { asWritten, bothLanguages, type Language, type OneOfBoth, speak } from "../../shared/words.ts";
import { saidByScript } from "../editing/said.ts";
import { languageLabel } from "../labels.ts";
import type { Track } from "../schema.ts";

interface WorkbenchProps {
	readonly language: Language;
	readonly office: string;
	readonly film: Film;
	readonly mayWrite: boolean;
	/** One of each language, or none. */
	readonly tracks: readonly Track[];
}

/** All that the script needs, hidden until it runs: the film, the tools, and the place of the list. */
export function Workbench({ language, office, film, mayWrite, tracks }: WorkbenchProps) {
	const t = speak(words, language);
	const track = (of: OneOfBoth) => tracks.find((one) => one.language === of);
	const path = `${office}/captions/${film.id}`;
	const media = `${office}/media/films/${film.id}/renditions`;
	const sound = film.renditions.find(({ name }) => name === "audio");
	const shown =
		film.renditions.find(({ name }) => name === "360p") ?? film.renditions.find(({ mediaType }) => mediaType.startsWith("video/")) ?? sound;
	return (
		<section
			class="captioning"
			hidden
			aria-label={t("editor")}
			data-captions={`${path}/changes`}
			data-edits={`${path}/tracks/TRACK/edits`}
			data-mn={track("mn")?.id}
			data-en={track("en")?.id}
			data-kind-mn={track("mn")?.kind}
			data-kind-en={track("en")?.kind}
			data-writes={mayWrite ? "yes" : "no"}
			data-sound={sound && `${media}/${fileNameOf(sound)}`}
			data-words={JSON.stringify(wordsOfScript(language))}
		>
			<div class="note" role="alert" hidden data-warning>
				<p class="written" />
				{mayWrite && <a href={`${path}/conflicts`}>{t("settle-them")}</a>}
			</div>
			<div class="stage">
				<div class="film">
					{shown ? (
						// biome-ignore lint/a11y/useMediaCaption: what is being written stands over it, before any file of it is there
						<video src={`${media}/${fileNameOf(shown)}`} controls preload="metadata" aria-label={t("film")} />
					) : (
						<p class="soft">{t("film-not-ready")}</p>
					)}
					<p class="shown" data-shown aria-hidden="true" />
				</div>
				<canvas class="wave" data-wave />
				<p class="hint" data-waveless />
				<fieldset class="tools">
					<legend class="hidden">{t("film")}</legend>
					<Do command="back">{t("back")}</Do>
					<Do command="play">{t("play")}</Do>
					<Do command="forward">{t("forward")}</Do>
				</fieldset>
				<p class="place">
					<span data-place />
					<output class="moment" data-time />
				</p>
				<p class="faults" data-faults />
				<fieldset class="tools times">
					<legend class="hidden">{t("times")}</legend>
					<label>
						{t("begins")}
						<input type="text" data-begin autocomplete="off" inputmode="text" />
					</label>
					<Do command="begin">{t("begin-here")}</Do>
					<label>
						{t("ends")}
						<input type="text" data-end autocomplete="off" inputmode="text" />
					</label>
					<Do command="end">{t("end-here")}</Do>
				</fieldset>
				<fieldset class="tools">
					<legend class="hidden">{t("cue")}</legend>
					<Do command="play-cue">{t("play-cue")}</Do>
					{mayWrite && (
						<>
							<Do command="split">{t("split")}</Do>
							<Do command="merge">{t("merge")}</Do>
							<Do command="insert">{t("insert")}</Do>
							<Do command="remove">{t("remove")}</Do>
							<Do command="undo">{t("undo")}</Do>
							<Do command="redo">{t("redo")}</Do>
						</>
					)}
				</fieldset>
				<details data-finding>
					<summary>{t("find-and-replace")}</summary>
					<label>
						{t("find")}
						<input type="text" data-find autocomplete="off" />
					</label>
					<div class="tools">
						<Do command="find-next">{t("find-next")}</Do>
						<output data-found />
					</div>
					{mayWrite && (
						<>
							<label>
								{t("replace-by")}
								<input type="text" data-replace autocomplete="off" />
							</label>
							<Do command="replace">{t("replace-all")}</Do>
						</>
					)}
				</details>
				{mayWrite && (
					<details>
						<summary>{t("shift")}</summary>
						<label>
							{t("shift-by")}
							<input type="text" data-shift autocomplete="off" value="0.5" />
						</label>
						<label class="choice">
							<input type="checkbox" data-shift-all />
							<span>{t("shift-all")}</span>
						</label>
						<Do command="shift">{t("shift-now")}</Do>
					</details>
				)}
				<Keys language={language} />
			</div>
			<div class="sheet-of-cues">
				<div class="cue-heads">
					<p class="saved" data-saved />
					{bothLanguages.map((of) => (
						<span key={of}>{languageLabel(of, language)}</span>
					))}
				</div>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
				<section class="cue-list" tabIndex={0} aria-label={t("cue-list")} data-list />
			</div>
			<p class="hidden" aria-live="polite" data-live />
		</section>
	);
}

function Do({ command, children }: { readonly command: string; readonly children: ComponentChildren }) {
	return (
		<button type="button" class="button quiet small" data-do={command}>
			{children}
		</button>
	);
}

const keys = [
	["key-play", ["Space", "Ctrl Space"]],
	["key-second", ["J", "L"]],
	["key-play-cue", ["P"]],
	["key-times", ["I", "O"]],
	["key-split", ["S"]],
	["key-merge", ["M"]],
	["key-insert", ["N"]],
	["key-remove", ["Delete"]],
	["key-move", ["↑ ↓", "Alt ↑ ↓"]],
	["key-next", ["Ctrl Enter"]],
	["key-write", ["Enter", "Esc"]],
	["key-undo", ["Ctrl Z", "Ctrl Y"]],
	["key-find", ["/", "Ctrl F"]],
	["key-save", ["Ctrl S"]],
] as const;

function Keys({ language }: { readonly language: Language }) {
	const t = speak(words, language);
	return (
		<details>
			<summary>{t("keys")}</summary>
			<label class="choice">
				<input type="checkbox" data-keys-switch />
				<span>
					{t("keys-switch")}
					<span class="hint">{t("keys-hint")}</span>
				</span>
			</label>
			<dl class="keys">
				{keys.map(([key, pressed]) => (
					<div key={key}>
						<dt>
							{pressed.map((one) => (
								<kbd key={one}>{one}</kbd>
							))}
						</dt>
						<dd>{t(key)}</dd>
					</div>
				))}
			</dl>
		</details>
	);
}

/** Texts with their values in braces: the script puts the values in, and knows no word of its own. */
export function wordsOfScript(language: Language): Readonly<Record<string, string>> {
	const findings = Object.entries(findingWords).filter(([key]) => key.startsWith("finding-"));
	return Object.fromEntries([
		...saidByScript.map((key) => [key, asWritten(words[key], language) ?? ""]),
		...findings.map(([key, text]) => [key, asWritten(text, language) ?? ""]),
		...bothLanguages.map((of) => [`language-${of}`, languageLabel(of, language)]),
	]);
}
