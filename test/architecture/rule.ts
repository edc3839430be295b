import type { Module } from "./module.ts";

export interface Violation {
	readonly path: string;
	readonly line: number;
	/** What is wrong, and what to do instead. */
	readonly message: string;
}

/** A house rule as a pure function over the modules of the repository. */
export type Rule = (modules: readonly Module[]) => Violation[];
