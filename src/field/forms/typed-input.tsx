interface TypedInputProps {
	readonly kind: "line" | "number" | "phone" | "day";
	readonly id: string;
	readonly value: string;
	readonly describedBy?: string;
	readonly isWrong?: boolean;
	readonly change: (value: string) => void;
}

/** One line, with the keyboard that belongs to it. */
export function TypedInput({ kind, id, value, describedBy, isWrong, change }: TypedInputProps) {
	const same = {
		...{ id, value, autocomplete: "off", "aria-describedby": describedBy, "aria-invalid": isWrong ? true : undefined },
		onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change(currentTarget.value),
	} as const;
	switch (kind) {
		case "day":
			return <input {...same} type="date" />;
		case "phone":
			return <input {...same} type="tel" />;
		case "number":
			return <input {...same} type="text" inputMode="decimal" />;
		case "line":
			return <input {...same} type="text" />;
	}
}
