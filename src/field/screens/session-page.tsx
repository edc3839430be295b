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
import { type FieldTyped, textOf } from "../forms/field.ts";
import { useDraft } from "../forms/use-draft.ts";
import { newFieldId } from "../random.ts";
import { cellsOf, HeadCount, headCountOf } from "./head-count.tsx";
import { NewName } from "./new-name.tsx";
import { RosterList } from "./roster-list.tsx";
import { readSession, type ShownSession } from "./sessions.tsx";
import { SheetPhoto } from "./sheet-photo.tsx";
import { cameIn, tapsIn, withTap } from "./ticking.ts";

export function SessionPage({ session }: { readonly session: string }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const found = useStored(async (open) => ({ shown: await readSession(open, session) }), session);
	const back = { at: "sessions" } as const;
	if (!found) return <Page title={t("session")} back={back} children={null} />;
	const { shown } = found;
	if (!shown)
		return (
			<Page title={t("session")} back={back}>
				<p class="note">{t("not-here")}</p>
			</Page>
		);
	if (shown.document.isCancelled)
		return (
			<Page title={shown.document.title} back={back}>
				<p class="note warn">{t("cancelled")}</p>
			</Page>
		);
	return <Roster session={shown} />;
}

/** Those who are planned or were there before, one tap each; new names below, the head-count beside them, and the paper itself. */
function Roster({ session: { document } }: { readonly session: ShownSession }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const { begun, isFull, keep, restart } = useDraft(`session/${document.id}`, {});
	const [sought, seek] = useState("");
	const [said, say] = useState<string | null>(null);
	const back = { at: "sessions" } as const;
	if (!begun) return <Page title={document.title} back={back} children={null} />;
	const { typed, ids } = begun;
	const { roster } = document;
	const came = cameIn(roster, typed);
	const shown = roster.filter(({ name }) => sought.trim() === "" || foldName(name).includes(foldName(sought)));
	const written = headCountOf(document);
	const countIn = (typed: FieldTyped, name: "women" | "men") => (name in typed ? textOf(typed, name) : written[name]);
	const counts = { women: countIn(typed, "women"), men: countIn(typed, "men") };
	const beside = Number(counts.women || 0) + Number(counts.men || 0);

	function change(typed: FieldTyped): void {
		say(null);
		const { came, gone } = tapsIn(roster, typed);
		// A slip that was taken back leaves nothing begun.
		const isAsItWas =
			came.length + gone.length === 0 && (["women", "men"] as const).every((name) => countIn(typed, name) === written[name]);
		if (isAsItWas) void restart();
		else keep({ typed });
	}

	async function save(): Promise<void> {
		const { came: ticked, gone } = tapsIn(roster, typed);
		const fresh = ticked.map((person) => ({ id: newFieldId(realClock.now()), person }));
		try {
			if (fresh.length + gone.length > 0) {
				const input = { session: document.id, came: fresh, gone };
				await phone.decide({ id: ids.operation, kind: rosterOperations["roster-ticked"].kind, input });
			}
			if (counts.women !== written.women || counts.men !== written.men) {
				const input = { session: document.id, cells: cellsOf(counts) };
				await phone.decide({ id: ids.record, kind: headCountOperations["head-count-written"].kind, input });
			}
			await restart();
			say(t("kept", { came: came.size, beside }));
		} catch (error) {
			say(t(error instanceof StoreFull ? "disk-full" : "not-kept"));
		}
	}

	return (
		<Page title={document.title} back={back}>
			<p class="soft">
				{longDay(language, document.heldOn)} {document.startsAt}
			</p>
			{roster.length > 10 && (
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
				{t("roster-of", { count: roster.length, came: came.size })}
			</p>
			<RosterList people={shown} came={came} tap={(report) => change(withTap(roster, typed, report))} />
			<NewName session={document.id} />
			<HeadCount document={document} counts={counts} type={(name, value) => change({ ...typed, [name]: value })} />
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
