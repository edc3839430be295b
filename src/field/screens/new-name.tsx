import { useState } from "preact/hooks";
import { sessions as words } from "#words/field";
import { attendanceOperations } from "../../activities/attendance/operations.ts";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { StoreFull } from "../engine/store.ts";
import { textOf } from "../forms/field.ts";
import { FieldView } from "../forms/field-view.tsx";
import { focusOn } from "../forms/focusing.ts";
import { problemsIn } from "../forms/problems-in.ts";
import { useDraft } from "../forms/use-draft.ts";

const operation = attendanceOperations["attendance-marked"];
const fields = ["family", "given", "phone"] as const;

/** Somebody who came and is not on the list: name, and what tells them from others of that name. */
export function NewName({ session }: { readonly session: string }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const { begun, type, restart } = useDraft(`session/${session}/name`, {});
	const [wrong, mark] = useState<Readonly<Record<string, string>>>({});
	const [said, say] = useState<string | null>(null);
	if (!begun) return null;
	const { typed, ids } = begun;

	async function add(): Promise<void> {
		const texts = Object.fromEntries(fields.map((field) => [field, textOf(typed, field)]));
		const input = { ...texts, id: ids.record, session, report: ids.report, person: null };
		const found = problemsIn(operation, input, language);
		mark(found);
		const first = fields.find((field) => found[field]);
		if (first) return focusOn(first);
		if (Object.keys(found).length > 0) return say(Object.values(found)[0] ?? null);
		try {
			await phone.decide({ id: ids.operation, kind: operation.kind, input });
			await restart();
			say(t("name-added", { name: [texts.family, texts.given].join(" ").trim() }));
			// The next name stands on the same sheet.
			focusOn("family");
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
			{fields.map((name) => (
				<FieldView
					key={name}
					field={{ name, label: t(`new-${name}`), kind: name === "phone" ? "phone" : "line" }}
					typed={typed}
					wrong={wrong[name]}
					change={type}
				/>
			))}
			<p class="counted" role="status">
				{said}
			</p>
			<div class="buttons">
				<button type="submit" class="button">
					{t("add-name")}
				</button>
			</div>
		</form>
	);
}
