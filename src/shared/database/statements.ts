/**
 * The statements of a text of SQL, one by one. PostgreSQL takes several in one message; what spreads it over machines may not.
 *
 * A semicolon ends nothing inside a comment, a quote or brackets (PostgreSQL, 4.1, "Lexical Structure"). A body that is written between
 * `begin atomic` and `end` has semicolons of its own: it is refused, because it can be quoted.
 */
export function statementsOf(text: string): string[] {
	const statements: string[] = [];
	let [from, depth, words] = [-1, 0, ""];
	const end = (at: number) => {
		if (from >= 0) statements.push(text.slice(from, at).trim());
		[from, depth, words] = [-1, 0, ""];
	};
	for (const { what, at, said } of tokensOf(text)) {
		if (what === "space") continue;
		if (said === ";" && depth === 0) {
			end(at);
			continue;
		}
		if (from < 0) from = at;
		if (said === "(") depth += 1;
		if (said === ")") depth -= 1;
		words = what === "word" ? `${words} ${said.toLowerCase()}`.slice(-20) : "";
		if (words.endsWith(" begin atomic")) throw new Error("a body between “begin atomic” and “end” is to be quoted");
	}
	end(text.length);
	return statements;
}

/** A text of SQL as somebody reads it who looks for words: without its comments, each space as one, and quoted texts empty. */
export function bareWords(text: string): string {
	return [...tokensOf(text)]
		.map(({ what, said }) => (what === "space" ? " " : what === "text" ? "''" : said))
		.join("")
		.replace(/ +/g, " ")
		.trim();
}

interface Token {
	/** A space is also a comment, and a text anything between quotes that is no name. */
	readonly what: "space" | "text" | "name" | "word" | "sign";
	readonly at: number;
	readonly said: string;
}

/** How each begins. */
const begins = {
	space: /\s+|--[^\n]*/y,
	comment: /\/\*/y,
	// With backslashes, and without; a tag of dollars is closed by itself.
	escaped: /[eE]'/y,
	plain: /(?:[bBxXnN]|[uU]&)?'/y,
	name: /(?:[uU]&)?"/y,
	dollars: /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y,
	word: /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*/y,
};

function* tokensOf(text: string): Generator<Token> {
	for (let at = 0; at < text.length; ) {
		const { what, until } = tokenAt(text, at);
		if (until < 0) throw new Error(`never closed: ${text.slice(at, at + 40)}`);
		yield { what, at, said: text.slice(at, until) };
		at = until;
	}
}

function tokenAt(text: string, at: number): { readonly what: Token["what"]; readonly until: number } {
	const begun = (kind: keyof typeof begins) => {
		begins[kind].lastIndex = at;
		return begins[kind].exec(text)?.[0];
	};
	const space = begun("space");
	if (space) return { what: "space", until: at + space.length };
	if (begun("comment")) return { what: "space", until: endOfComment(text, at) };
	const escaped = begun("escaped");
	if (escaped) return { what: "text", until: endOf(/(?:[^'\\]|\\[\s\S]|'')*'/y, text, at + escaped.length) };
	const plain = begun("plain");
	if (plain) return { what: "text", until: endOf(/(?:[^']|'')*'/y, text, at + plain.length) };
	const name = begun("name");
	if (name) return { what: "name", until: endOf(/(?:[^"]|"")*"/y, text, at + name.length) };
	const tag = begun("dollars");
	if (tag) {
		const closed = text.indexOf(tag, at + tag.length);
		return { what: "text", until: closed < 0 ? -1 : closed + tag.length };
	}
	const word = begun("word");
	return word ? { what: "word", until: at + word.length } : { what: "sign", until: at + 1 };
}

/** Where a quote is closed that began before; one that is doubled closes nothing. */
function endOf(rest: RegExp, text: string, from: number): number {
	rest.lastIndex = from;
	const found = rest.exec(text);
	return found ? from + found[0].length : -1;
}

/** One comment may stand in another. */
function endOfComment(text: string, at: number): number {
	const marks = /\/\*|\*\//g;
	marks.lastIndex = at;
	let depth = 0;
	for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
		depth += mark[0] === "/*" ? 1 : -1;
		if (depth === 0) return marks.lastIndex;
	}
	return -1;
}
