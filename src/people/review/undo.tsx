import type { PairName } from "./queue.ts";

interface UndoProps {
	readonly office: string;
	readonly pair: PairName;
	readonly operation: string;
	readonly label: string;
	readonly from: string;
	readonly keyed?: boolean;
	readonly says?: string;
}

export function Undo({ office, pair, operation, label, from, keyed = false, says }: UndoProps) {
	return (
		<form method="post" action={`${office}/people/decisions/${pair.one}/${pair.other}/removal`} novalidate>
			<input type="hidden" name="operation" value={operation} />
			<input type="hidden" name="from" value={from} />
			<button type="submit" class="button quiet small" data-key={keyed ? 0 : undefined} aria-label={says}>
				{label} {keyed && <Key digit={0} />}
			</button>
		</form>
	);
}

/** Shown by the script that listens to it. */
export function Key({ digit }: { readonly digit: number }) {
	return (
		<span class="digit" hidden aria-hidden="true">
			{digit}
		</span>
	);
}
