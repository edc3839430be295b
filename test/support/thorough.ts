/** What `npm test` or `npm run test:thorough` asks for; nothing when Vitest is started by hand. */
export const asked: "usual" | "thorough" | null = askedFor(process.env.TEGSH_TEST);

/** Chance is asked as often as it takes to be sure, and stories are told in all circumstances. Nothing else says what thorough is. */
export const thorough = asked === "thorough";

/** How often something is tried: usually, and when it is to be thorough. */
export function often(usually: number, thoroughly: number): number {
	return thorough ? thoroughly : usually;
}

function askedFor(setting: string | undefined): "usual" | "thorough" | null {
	return setting === "usual" || setting === "thorough" ? setting : null;
}
