import { useEffect, useRef, useState } from "preact/hooks";
import { realClock } from "../../shared/clock.ts";
import { useOpenSeat } from "../app/use-phone.ts";
import { newFieldId } from "../random.ts";
import type { FieldTyped } from "./field.ts";

/** The ids of what a form will make, so that it is made once, however often it is sent. */
export interface NewIds {
	readonly operation: string;
	readonly record: string;
	readonly report: string;
}

/** A form that was begun: what is typed, and which page it has come to. */
interface Begun {
	readonly typed: FieldTyped;
	readonly step: number;
	readonly ids: NewIds;
}

/** The draft of a form: read when it is opened, written with each change. Null until it was read. */
export function useDraft(form: string, fresh: FieldTyped) {
	const { drafts } = useOpenSeat();
	const [begun, change] = useState<Begun | null>(null);
	const [isFull, full] = useState(false);
	const latest = useRef<Begun | null>(null);
	const anew = (): Begun => ({ typed: fresh, step: 0, ids: newIds() });
	useEffect(() => {
		let isWanted = true;
		void drafts.read(form).then((draft) => {
			latest.current = (draft as Begun | null) ?? anew();
			if (isWanted) change(latest.current);
		});
		return () => {
			isWanted = false;
		};
	}, [form]);

	function keep(changed: Partial<Begun>): void {
		if (!latest.current) return;
		latest.current = { ...latest.current, ...changed };
		change(latest.current);
		drafts.keep(form, { ...latest.current }).then(
			() => full(false),
			() => full(true),
		);
	}

	return {
		begun,
		/** Whether there was no room to keep what was typed: then it is only on the screen. */
		isFull,
		keep,
		type: (name: string, value: string | readonly string[]) => keep({ typed: { ...latest.current?.typed, [name]: value } }),
		drop: () => drafts.drop(form),
		/** Begins the form again, after what was typed was saved. */
		restart(): Promise<void> {
			latest.current = anew();
			change(latest.current);
			return drafts.drop(form);
		},
	};
}

function newIds(): NewIds {
	const id = () => newFieldId(realClock.now());
	return { operation: id(), record: id(), report: id() };
}
