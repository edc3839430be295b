import type { Language } from "../words.ts";

/** A link and what it is called. */
export interface Way {
	readonly href: string;
	readonly label: string;
}

/** What surrounds every page of the office: who is signed in, where one is, and where one can go. Filled by the composition root. */
export interface OfficeFrame {
	readonly language: Language;
	/** The path of this page, for the switch of language and the way back after it. */
	readonly path: string;
	readonly account: string;
	readonly programme: { readonly name: string; readonly href: string; readonly publicHref: string | null; readonly isDemo: boolean } | null;
	/** The history of the record that the page is about, for whoever may read it. */
	readonly history: Way | null;
	/** Only what the viewer may open. */
	readonly navigation: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
}
