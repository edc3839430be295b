/** Two schemes by which ages are put together: of adults, and of children. */
export const ageBandSchemes = ["adults", "children"] as const;
export type AgeBands = (typeof ageBandSchemes)[number];

/** Lower ends of the bands of each scheme; below the first is a band of its own. */
const starts: Readonly<Record<AgeBands, readonly number[]>> = { adults: [25, 35, 45, 55], children: [6, 10, 15, 18] };

export function ageBandStarts(ageBands: AgeBands): readonly number[] {
	return starts[ageBands];
}

/** `24`, `25`–`34`, … as numbers for the words to dress. */
export function ageBandOf(index: number, ageBands: AgeBands): { from: number | null; to: number | null } {
	const from = index === 0 ? null : (starts[ageBands][index - 1] ?? null);
	const next = starts[ageBands][index];
	return { from, to: next === undefined ? null : next - 1 };
}
