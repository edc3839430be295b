import { parseArgs } from "node:util";
import { cli as words } from "#words/cli";
import { type Language, speak } from "../shared/words.ts";

const options = {
	programme: { type: "string" },
	json: { type: "boolean" },
	"dry-run": { type: "boolean" },
	area: { type: "string" },
	"as-of": { type: "string" },
	day: { type: "string" },
	rows: { type: "boolean" },
	anchor: { type: "string" },
	role: { type: "string" },
	until: { type: "string" },
	id: { type: "string" },
	map: { type: "string", multiple: true },
	column: { type: "string", multiple: true },
	"one-to-one": { type: "boolean" },
	out: { type: "string" },
	pairs: { type: "string" },
	kind: { type: "string" },
	language: { type: "string" },
	identity: { type: "string" },
	apart: { type: "string" },
	population: { type: "string" },
	wording: { type: "string" },
	situation: { type: "string" },
	"mixed-page": { type: "boolean" },
	trial: { type: "boolean" },
	"repair-letters": { type: "boolean" },
	help: { type: "boolean", short: "h" },
	version: { type: "boolean" },
} as const;

export type Flags = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

type Arguments = { readonly values: Flags; readonly positionals: readonly string[] } | { readonly refused: string };

/** What was typed after `npx tegsh`, or what is wrong with it. */
export function readArguments(args: readonly string[], language: Language): Arguments {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		return { refused: whatIsWrong(args, language) ?? (error as Error).message };
	}
}

/** The first option that Node refused, in words: Node itself has only English ones. */
function whatIsWrong(args: readonly string[], language: Language): string | undefined {
	const t = speak(words, language);
	const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const name = token.rawName;
		const type = Object.entries(options).find(([known]) => known === token.name)?.[1].type;
		if (!type) return t("option-unknown", { name });
		if (type === "boolean" && token.value !== undefined) return t("option-value-unwanted", { name });
		// After an option that wants a value, `--json` is the next option and not the value.
		const isOption = token.inlineValue === false && token.value.startsWith("-");
		if (type === "string" && (token.value === undefined || isOption)) return t("option-value-missing", { name });
	}
	return undefined;
}
