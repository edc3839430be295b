import { inbox as words } from "#words/sync";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Command } from "../../shared/journal/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, FormPage, type FormState, RadioField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { fieldLabel, kindLabel, subjectLabel, valueLabel } from "../inbox/labels.ts";
import type { OpenConflict } from "./store.ts";

/** Both values side by side, and the choice. */
export async function conflictPage(
	visit: ProgrammeVisit,
	form: FormState,
	{ conflict, registry }: { readonly conflict: OpenConflict; readonly registry: ReadonlyMap<string, Command> },
) {
	const { frame, language, office } = contextOf(visit, words);
	const t = speak(words, language);
	const { id, field, kind, account, subject, was, stands, sent } = conflict;
	const names = await accountNames(visit.programme.handle.db, [account]);
	const value = (of: unknown) => valueLabel(field, of, language);
	const name = await subjectLabel(visit, subject);
	return (
		<FormPage
			{...{ frame, form }}
			title={t("which-holds", { field: fieldLabel(field, language) })}
			back={{ href: `${office}/field`, label: t("inbox") }}
			action={`${office}/field/conflicts/${id}`}
			submit={t("settle")}
		>
			<Facts
				facts={[
					...(name === null ? [] : [{ term: t("about"), value: <a href={`${office}/children/${subject}`}>{name}</a> }]),
					{ term: t("what"), value: kindLabel(registry, kind, language) },
					{ term: t("by"), value: names.get(account) ?? "" },
					{ term: t("was"), value: value(was) },
				]}
			/>
			<RadioField
				form={form}
				name="take"
				label={t("which-holds", { field: fieldLabel(field, language) })}
				options={[
					{ value: "stands", label: value(stands), hint: t("take-stands") },
					{ value: "sent", label: value(sent), hint: t("take-sent") },
				]}
			/>
		</FormPage>
	);
}
