import { useEffect, useRef, useState } from "preact/hooks";
import { forms as words } from "#words/field";
import type { Operation } from "../../shared/journal/operation.ts";
import { speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import type { Whereto } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import { StoreFull } from "../engine/store.ts";
import { askedIn, type FieldTyped, type FormStep, stepsFor } from "./field.ts";
import { FieldView } from "./field-view.tsx";
import { focusOn } from "./focusing.ts";
import { problemsIn } from "./problems-in.ts";
import { type NewIds, useDraft } from "./use-draft.ts";

interface FlowProps {
	/** The name of its draft. */
	readonly form: string;
	readonly title: string;
	/** The name of the child it is about. */
	readonly about?: string;
	readonly back: Whereto;
	readonly operation: Operation;
	/** Its pages; they may depend on earlier answers. */
	readonly steps: readonly FormStep[] | ((typed: FieldTyped) => readonly FormStep[]);
	/** The answers it begins with. */
	readonly fresh: FieldTyped;
	readonly inputOf: (typed: FieldTyped, ids: NewIds) => Readonly<Record<string, unknown>>;
	/** For an edit, the input as the form showed it. */
	readonly shown?: Readonly<Record<string, unknown>>;
	readonly done: (record: string) => void;
	/** What is wrong with the answers beside what the operation finds, by field. */
	readonly faultsOf?: (typed: FieldTyped) => Readonly<Record<string, string>>;
	/** Whether `faultsOf` finds all that is wrong, because what is typed is not yet an input. */
	readonly hasOwnFaults?: boolean;
}

/** A form, one question a page. What is typed is kept on the phone at once; what is saved stands in the outbox before the page says so. */
export function Flow({
	form,
	title,
	about,
	back,
	operation,
	steps,
	fresh,
	inputOf,
	shown,
	done,
	faultsOf,
	hasOwnFaults = false,
}: FlowProps) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const { begun, isFull, keep, type, drop } = useDraft(form, fresh);
	const [wrong, say] = useState<Readonly<Record<string, string>>>({});
	const [tries, tried] = useState(0);
	const [trouble, troubled] = useState<"full" | "failed" | null>(null);
	const [isSaving, saving] = useState(false);
	const top = useRef<HTMLDivElement>(null);
	const step = begun?.step ?? 0;
	useEffect(() => {
		if (step > 0) top.current?.focus({ preventScroll: true });
		scrollTo(0, 0);
	}, [step]);
	const firstWrong = useRef<string | null>(null);
	useEffect(() => {
		if (firstWrong.current !== null) focusOn(firstWrong.current);
	}, [tries]);
	if (!begun) return <Page title={title} back={back} children={null} />;
	const { typed, ids } = begun;
	const asked = stepsFor(typeof steps === "function" ? steps(typed) : steps, typed);
	const at = Math.min(step, asked.length - 1);
	const page = asked[at];
	const fields = page ? askedIn(page, typed) : [];
	const isLast = at >= asked.length - 1;
	const everyField = asked.flatMap((one) => askedIn(one, typed)).map(({ name }) => name);
	const ofNoField = Object.entries(wrong).filter(([name]) => !everyField.includes(name));

	const input = () => inputOf(typed, ids);
	const faults = () => ({ ...(hasOwnFaults ? {} : problemsIn(operation, input(), language)), ...faultsOf?.(typed) });

	async function next(): Promise<void> {
		const found = faults();
		const isWrong = (one: FormStep) => askedIn(one, typed).some(({ name }) => found[name]);
		// Of what is not asked yet nothing is wrong yet; once all is asked, the first page with a fault is the one to mend.
		const wrongAt = page && isWrong(page) ? at : isLast ? asked.findIndex(isWrong) : -1;
		if (!isLast && wrongAt < 0) {
			say({});
			return keep({ step: at + 1 });
		}
		say(found);
		const wrongPage = asked[wrongAt];
		firstWrong.current = wrongPage ? (askedIn(wrongPage, typed).find(({ name }) => found[name])?.name ?? null) : null;
		tried((count) => count + 1);
		if (wrongPage && wrongAt !== at) keep({ step: wrongAt });
		if (Object.keys(found).length === 0) await save();
	}

	/** A changed answer is not called wrong before it was checked again. */
	function change(name: string, value: string | readonly string[]): void {
		const { [name]: _, ...others } = wrong;
		if (name in wrong) say(others);
		type(name, value);
	}

	async function save(): Promise<void> {
		saving(true);
		try {
			await phone.decide({ id: ids.operation, kind: operation.kind, input: input(), ...(shown && { shown }) });
			await drop();
			done(ids.record);
		} catch (error) {
			troubled(error instanceof StoreFull ? "full" : "failed");
			saving(false);
		}
	}

	return (
		<Page title={title} back={back}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					if (!isSaving) void next();
				}}
			>
				<div ref={top} tabIndex={-1}>
					{about && <p class="soft">{about}</p>}
					{asked.length > 1 && <p class="small soft">{t("step", { at: at + 1, of: asked.length })}</p>}
				</div>
				{page?.intro && <p class="note">{page.intro}</p>}
				{page?.view?.()}
				{fields.map((field) => (
					<FieldView key={field.name} {...{ field, typed }} wrong={wrong[field.name]} change={change} />
				))}
				{ofNoField.map(([name, text]) => (
					<p key={name} class="note bad" role="alert">
						{text}
					</p>
				))}
				{(trouble === "full" || isFull) && (
					<p class="note bad" role="alert">
						{t("disk-full")}
					</p>
				)}
				{trouble === "failed" && (
					<p class="note bad" role="alert">
						{t("not-saved")}
					</p>
				)}
				<div class="buttons">
					<button type="submit" class="button first" disabled={isSaving}>
						{t(isLast ? "save" : "next")}
					</button>
					{at > 0 && (
						<button type="button" class="button plain" onClick={() => keep({ step: at - 1 })}>
							{t("step-back")}
						</button>
					)}
				</div>
			</form>
		</Page>
	);
}
