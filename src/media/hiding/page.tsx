import { hiding as words } from "#words/media";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Fieldset, Form, type FormState, OfficePage, SelectField, Table, TextField } from "../../shared/ui/index.ts";
import { formatNumber, inLanguage, type Language, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import type { Box, Film, KeyFrame } from "../schema.ts";
import { listBoxes, shownFilm } from "../store.ts";
import { placeAt } from "./place.ts";

/** A frame of a film with 25 of them in a second. */
const frameMs = 40;
const framesShown = 6;
/** A box in the upper middle, where a face mostly is. */
const usual: Omit<KeyFrame, "atMs"> = { left: 400, top: 150, width: 200, height: 250 };

/** Goes through a film frame by frame and says where boxes are: fields and buttons, and nothing to drag. */
export async function facesPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice } = context;
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.media);
	if (film.kind !== "film" || !film.original) throw problem("original-missing");
	const boxes = await listBoxes(db, film.id);
	const at = momentIn(form.typed.atMs ?? visit.url.searchParams.get("at"), film);
	const t = speak(words, language);
	const back = { href: `${office}/media/films/${film.id}`, label: inLanguage(film.title, language) };
	const here = `${back.href}/faces`;
	return (
		<OfficePage frame={frame} title={t("hide-faces")} notice={notice} form={form} back={back}>
			<p>{t("intro")}</p>
			<Frames language={language} film={film} boxes={boxes} at={at} here={here} />
			<KeyFrameForm language={language} form={form} film={film} boxes={boxes} at={at} here={here} />
			<BoxTable context={context} boxes={boxes} here={here} at={at} />
		</OfficePage>
	);
}

function momentIn(text: string | null, { durationMs }: Film): number {
	const asked = Number(text ?? 0);
	return Number.isFinite(asked) ? Math.round(Math.min(Math.max(0, asked), Math.max(0, (durationMs ?? 86_400_000) - 1))) : 0;
}

interface FramesProps {
	readonly language: Language;
	readonly film: Film;
	readonly boxes: readonly Box[];
	readonly at: number;
	readonly here: string;
}

/** The frame one is at, those after it, and the ways to others. */
function Frames({ language, film, boxes, at, here }: FramesProps) {
	const t = speak(words, language);
	const src = (moment: number) => `${here}/frames/${moment}?boxes=${boxes.length}`;
	const steps = [-10_000, -1_000, -frameMs, frameMs, 1_000, 10_000];
	const following = Array.from({ length: framesShown }, (_, number) => at + (number + 1) * frameMs).filter(
		(one) => one < (film.durationMs ?? Infinity),
	);
	return (
		<>
			<h2>{t("frame-at", { seconds: secondsLabel(at, language) })}</h2>
			<img class="preview" src={src(at)} alt={t("frame-alt", { seconds: secondsLabel(at, language), count: hiddenAt(boxes, at) })} />
			<nav class="actions" aria-label={t("moments")}>
				{steps.map((step) => (
					<a key={step} class="button quiet small" href={`${here}?at=${momentIn(String(at + step), film)}`}>
						{t(step < 0 ? "back-by" : "on-by", { seconds: secondsLabel(Math.abs(step), language) })}
					</a>
				))}
			</nav>
			<ul class="frames">
				{following.map((moment) => (
					<li key={moment}>
						<a href={`${here}?at=${moment}`}>
							<img src={src(moment)} alt="" loading="lazy" />
							{secondsLabel(moment, language)}
						</a>
					</li>
				))}
			</ul>
		</>
	);
}

/** How many boxes are there at a moment. */
function hiddenAt(boxes: readonly Box[], at: number): number {
	return boxes.filter((box) => placeAt(box, at, { width: 1000, height: 1000 })).length;
}

function KeyFrameForm({ language, form, boxes, at, here }: FramesProps & { readonly form: FormState }) {
	const t = speak(words, language);
	const chosen = form.typed.box ?? boxes.at(-1)?.id;
	const known = boxes.find(({ id }) => id === chosen);
	const place = known && placeAt(known, at, { width: 1000, height: 1000 });
	const start = place ? { left: place.x, top: place.y, width: place.width, height: place.height } : (known?.keyFrames.at(-1) ?? usual);
	return (
		<Form action={here} form={form} submit={t("set-box")}>
			<input type="hidden" name="atMs" value={at} />
			<SelectField
				form={form}
				name="box"
				label={t("box")}
				width="middle"
				options={[
					...boxes.map(({ id }, index) => ({ value: id, label: t("box-number", { number: index + 1 }) })),
					{ value: newId(), label: t("new-box") },
				]}
				value={chosen}
			/>
			<Fieldset legend={t("place")}>
				<p class="hint">{t("place-hint")}</p>
				{(["left", "top", "width", "height"] as const).map((field) => (
					<TextField key={field} form={form} name={field} label={t(field)} width="short" inputmode="numeric" value={String(start[field])} />
				))}
			</Fieldset>
		</Form>
	);
}

interface BoxTableProps {
	readonly context: PageContext;
	readonly boxes: readonly Box[];
	readonly here: string;
	readonly at: number;
}

function BoxTable({ context: { language }, boxes, here, at }: BoxTableProps) {
	const t = speak(words, language);
	return (
		<Table
			caption={t("boxes-caption", { count: boxes.length })}
			columns={[{ label: t("box") }, { label: t("key-frames") }, { label: t("remove-box") }]}
			rows={boxes.map(({ id, keyFrames }, index) => ({
				key: id,
				cells: [
					t("box-number", { number: index + 1 }),
					<ul>
						{keyFrames.map(({ atMs }) => (
							<li key={atMs}>
								<a href={`${here}?at=${atMs}`}>{secondsLabel(atMs, language)}</a>{" "}
								{atMs === at && (
									<Form action={`${here}/key-frame-removal`} operation={newId()} submit={t("remove-key-frame")} tone="quiet">
										<input type="hidden" name="box" value={id} />
										<input type="hidden" name="atMs" value={atMs} />
									</Form>
								)}
							</li>
						))}
					</ul>,
					<Form action={`${here}/removal`} operation={newId()} submit={t("remove-box")} tone="danger">
						<input type="hidden" name="box" value={id} />
						<input type="hidden" name="atMs" value={at} />
					</Form>,
				],
			}))}
			empty={t("no-boxes")}
		/>
	);
}

/** “3.24 s”. */
function secondsLabel(ms: number, language: Language): string {
	return speak(words, language)("seconds", { seconds: formatNumber(language, ms / 1000) });
}
