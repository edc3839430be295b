import { isTest } from "../layers.ts";
import type { Rule } from "../rule.ts";

const list = "src/indicators/countables.ts";

/** What can be counted is a value: who must know something of the records of a filter asks their countable, not which they are. */
export const countablesAreAsked: Rule = (modules) =>
	modules
		.filter(({ path }) => path.startsWith("src/") && !isTest(path) && path !== list)
		.flatMap(({ path, facts }) =>
			facts
				.filter(({ kind }) => kind === "told-apart")
				.map(({ line, text }) => ({ path, line, message: `${text} is told apart in ${list} only: ask the countable` })),
		);
