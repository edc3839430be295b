/** The text of a script with all that it imports: scripts/islands.ts makes it where Vite and Vitest read the import. */
declare module "*?island" {
	const text: string;
	export = text;
}
