import { useState } from "preact/hooks";
import { sessions as words } from "#words/field";
import { attendanceOperations } from "../../activities/attendance/operations.ts";
import { realClock } from "../../shared/clock.ts";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { StoreFull } from "../engine/store.ts";
import { textOf } from "../forms/field.ts";
import { problemsIn } from "../forms/problems-in.ts";
import { TypedInput } from "../forms/typed-input.tsx";
import { useDraft } from "../forms/use-draft.ts";
import { newFieldId } from "../random.ts";

/** Somebody who came and is not on the list: name, and what tells them from others of that name. */
export function NewName({ session }: { readonly session: string }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const { begun, type, keep } = useDraft(`session/${session}/name`, {});
	const [trouble, say] = useState<string | null>(null);
	if (!begun) return null;
	const { typed, ids } = begun;
	const fields = ["family", "given", "phone"] as const;

	async function add(): Promise<void> {
		const texts = Object.fromEntries(fields.map((field) => [field, textOf(typed, field)]));
		const input = { ...texts, id: ids.record, session, report: ids.report, person: null };
		const [wrong] = Object.values(problemsIn(attendanceOperations["attendance-marked"], input, language));
		if (wrong) return say(wrong);
		try {
			await phone.decide({ id: ids.operation, kind: attendanceOperations["attendance-marked"].kind, input });
			const id = () => newFieldId(realClock.now());
			keep({ typed: {}, ids: { operation: id(), record: id(), report: id() } });
			say(null);
		} catch (error) {
			say(t(error instanceof StoreFull ? "disk-full" : "not-kept"));
		}
	}

	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				void add();
			}}
		>
			<h2>{t("not-on-list")}</h2>
			{fields.map((field) => (
				<div class="field" key={field}>
					<label for={`new-${field}`}>{t(`new-${field}`)}</label>
					<TypedInput
						kind={field === "phone" ? "phone" : "line"}
						id={`new-${field}`}
						value={textOf(typed, field)}
						change={(text) => type(field, text)}
					/>
				</div>
			))}
			{trouble && (
				<p class="note bad" role="alert">
					{trouble}
				</p>
			)}
			<div class="buttons">
				<button type="submit" class="button">
					{t("add-name")}
				</button>
			</div>
		</form>
	);
}
