/** Vite and Vitest hand over the text of a file whose import ends in `?raw`. */
declare module "*.css?raw" {
	const text: string;
	export = text;
}
