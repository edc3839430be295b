import * as v from "valibot";
import { inbox as words } from "#words/sync";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { dayOf } from "../../shared/clock.ts";
import { isId } from "../../shared/id.ts";
import type { Command } from "../../shared/journal/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Button, Facts, FormPage, type FormState, TextField } from "../../shared/ui/index.ts";
import { formatDate, inLanguage, speak } from "../../shared/words.ts";
import { fieldLabel, kindLabel, subjectLabel, valueLabel } from "../inbox/labels.ts";
import { fieldsOf } from "../rules.ts";
import { contentOf } from "./content.ts";
import type { KeptOperation } from "./store.ts";

/** What was sent, why it was not done, and what is to become of it. */
export async function keptPage(
	visit: ProgrammeVisit,
	form: FormState,
	{ kept, registry }: { readonly kept: KeptOperation; readonly registry: ReadonlyMap<string, Command> },
) {
	const { frame, language, office } = contextOf(visit, words);
	const t = speak(words, language);
	const { id, kind, account, subject, because, problem } = kept;
	const names = await accountNames(visit.programme.handle.db, [account]);
	const content = contentOf(kept);
	const name = await subjectLabel(visit, subject);
	const what = kind === null ? t("unreadable") : kindLabel(registry, kind, language);
	const isKnown = kind !== null && registry.has(kind) && content !== null;
	return (
		<FormPage
			{...{ frame, form }}
			title={what}
			back={{ href: `${office}/field`, label: t("inbox") }}
			action={`${office}/field/kept/${id}`}
			submit={t("put-away")}
			also={
				isKnown && (
					<Button tone="quiet" name="do" value="yes">
						{t("do-it")}
					</Button>
				)
			}
		>
			<Facts
				facts={[
					...(name === null ? [] : [{ term: t("about"), value: <a href={`${office}/children/${subject}`}>{name}</a> }]),
					{ term: t("by"), value: names.get(account) ?? "" },
					{ term: t("not-done-because"), value: problem ? inLanguage(problem.title, language) : t(`because-${because}`) },
					...(content === null ? [] : [{ term: t("decided-on"), value: formatDate(language, dayOf(new Date(content.deviceAt))) }]),
					...[...fieldsOf(tellable(registry.get(kind ?? ""), content?.input))]
						.filter(([, value]) => saysSomething(value))
						.map(([field, value]) => ({ term: fieldLabel(field, language), value: valueLabel(field, value, language) })),
				]}
			/>
			<TextField form={form} name="because" label={t("put-away-because")} hint={t("put-away-hint")} />
		</FormPage>
	);
}

/** What the journal would keep of it: what a sensitive note says is told to nobody who is not on the case, also while it waits. */
function tellable(command: Command | undefined, input: unknown): unknown {
	if (!command || command.operation.keepsAll) return input;
	const read = v.safeParse(command.operation.input, input);
	return read.success ? command.operation.keeps(read.output) : null;
}

/** Whether a value tells the reader something: an id does not. */
function saysSomething(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(saysSomething);
	return value !== null && value !== "" && !(typeof value === "string" && isId(value));
}
