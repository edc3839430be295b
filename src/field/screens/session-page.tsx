import { useState } from "preact/hooks";
import { sessions as words } from "#words/field";
import { headCountOperations } from "../../activities/head-counts/operations.ts";
import { rosterOperations } from "../../activities/roster/operations.ts";
import { foldName } from "../../linkage/folding/folding.ts";
import { realClock } from "../../shared/clock.ts";
import { speak } from "../../shared/words.ts";
import { longDay } from "../app/days.ts";
import { Page } from "../app/frame.tsx";
import { usePhone, useStored } from "../app/use-phone.ts";
import { StoreFull } from "../engine/store.ts";
import { textOf, textsOf } from "../forms/field.ts";
import { useDraft } from "../forms/use-draft.ts";
import { newFieldId } from "../random.ts";
import { HeadCount, headCountOf } from "./head-count.tsx";
import { NewName } from "./new-name.tsx";
import { readSession, type ShownSession } from "./sessions.tsx";
import { SheetPhoto } from "./sheet-photo.tsx";

export function SessionPage({ session }: { readonly session: string }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const found = useStored((open) => readSession(open, session), session);
	const back = { at: "sessions" } as const;
	if (!found) return <Page title={t("session")} back={back} children={null} />;
	if (found.document.isCancelled)
		return (
			<Page title={found.document.title} back={back}>
				<p class="note warn">{t("cancelled")}</p>
			</Page>
		);
	return <Roster session={found} />;
}

/** Those who are planned or were there before, one tap each; new names below, the head-count beside them, and the paper itself. */
function Roster({ session }: { readonly session: ShownSession }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const { document } = session;
	const there = document.roster.filter(({ came }) => came).map(({ report }) => report);
	const written = headCountOf(document);
	const { begun, isFull, type, keep, drop } = useDraft(`session/${document.id}`, { came: there, ...written });
	const [sought, seek] = useState("");
	const [said, say] = useState<string | null>(null);
	const back = { at: "sessions" } as const;
	if (!begun) return <Page title={document.title} back={back} children={null} />;
	const { typed, ids } = begun;
	// A name that was typed below is ticked already, whatever the draft was begun with.
	const added = document.roster.filter(({ report, came }) => came && !there.includes(report)).map(({ report }) => report);
	const came = new Set([...textsOf(typed, "came"), ...added]);
	const shown = document.roster.filter(({ name }) => sought.trim() === "" || foldName(name).includes(foldName(sought)));
	const counts = { women: textOf(typed, "women"), men: textOf(typed, "men") };
	const beside = Number(counts.women || 0) + Number(counts.men || 0);

	const tick = (report: string) => type("came", came.has(report) ? [...came].filter((one) => one !== report) : [...came, report]);

	async function save(): Promise<void> {
		const fresh = [...came].filter((report) => !there.includes(report)).map((person) => ({ id: newFieldId(realClock.now()), person }));
		const gone = there.filter((report) => !came.has(report));
		try {
			if (fresh.length + gone.length > 0) {
				const input = { session: document.id, came: fresh, gone };
				await phone.decide({ id: ids.operation, kind: rosterOperations["roster-ticked"].kind, input });
			}
			if (counts.women !== written.women || counts.men !== written.men) {
				const cells = (["female", "male"] as const)
					.map((sex) => ({
						sex,
						ageBand: null,
						role: null,
						disability: "not_asked",
						people: Number(counts[sex === "female" ? "women" : "men"] || 0),
					}))
					.filter(({ people }) => people > 0);
				await phone.decide({
					id: ids.record,
					kind: headCountOperations["head-count-written"].kind,
					input: { session: document.id, cells },
				});
			}
			await drop();
			keep({ ids: { operation: newFieldId(realClock.now()), record: newFieldId(realClock.now()), report: newFieldId(realClock.now()) } });
			say(t("kept", { came: came.size }));
		} catch (error) {
			say(t(error instanceof StoreFull ? "disk-full" : "not-kept"));
		}
	}

	return (
		<Page title={document.title} back={back}>
			<p class="soft">
				{longDay(language, document.heldOn)} {document.startsAt}
			</p>
			{document.roster.length > 10 && (
				<div class="field">
					<label for="sought" class="hidden">
						{t("find-name")}
					</label>
					<input
						id="sought"
						type="search"
						placeholder={t("find-name")}
						value={sought}
						onInput={({ currentTarget }) => seek(currentTarget.value)}
					/>
				</div>
			)}
			<p class="counted sum" role="status">
				{t("roster-of", { count: document.roster.length, came: came.size })}
			</p>
			<fieldset class="field roster">
				<legend class="hidden">{t("who-came")}</legend>
				{shown.map(({ report, name, apart, planned }) => (
					<label key={report}>
						<input type="checkbox" checked={came.has(report)} onChange={() => tick(report)} />
						<span>{name}</span>
						<span class="small">
							{apart ? [apart.born, apart.workplace, apart.phoneEnd].filter(Boolean).join(", ") : planned ? "" : t("seen-before")}
						</span>
					</label>
				))}
			</fieldset>
			<NewName session={document.id} />
			<HeadCount document={document} counts={counts} type={type} />
			<SheetPhoto session={document.id} files={document.files} />
			<div class="foot">
				<p class="sum" role="status">
					{said ?? t("sum", { names: came.size, beside, all: came.size + beside })}
				</p>
				{isFull && (
					<p class="note bad" role="alert">
						{t("disk-full")}
					</p>
				)}
				<button type="button" class="button first" onClick={() => void save()}>
					{t("save-attendance")}
				</button>
			</div>
		</Page>
	);
}
