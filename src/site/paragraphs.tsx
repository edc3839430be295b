import type { ComponentChildren } from "preact";

/**
 * A text of several paragraphs: an empty line parts them, `## ` begins a heading, `- ` an entry of a list, and addresses are links.
 * Nothing in it is markup.
 */
export function Paragraphs({ text }: { readonly text: string }) {
	return blocksOf(text).map((block, index) => {
		const [first = ""] = block;
		const key = `${index} ${first}`;
		if (first.startsWith("## ")) return <h2 key={key}>{first.slice(3)}</h2>;
		if (block.every((line) => line.startsWith("- "))) {
			return (
				<ul key={key}>
					{block.map((line) => (
						<li key={line}>{linked(line.slice(2))}</li>
					))}
				</ul>
			);
		}
		return <p key={key}>{linked(block.join(" "))}</p>;
	});
}

/** The first words of a text, for those who list the page. */
export function opening(text: string): string {
	const first = blocksOf(text).find(([line = ""]) => !line.startsWith("## ")) ?? [];
	return first.map((line) => line.replace(/^- /, "")).join(" ");
}

/** What a page begins with, somewhat larger. */
export function Lead({ text }: { readonly text: string }) {
	return (
		<div class="lead">
			<Paragraphs text={text} />
		</div>
	);
}

/** Web and e-mail addresses; the full stop or bracket after one belongs to the sentence. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?()[\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

function linked(text: string): ComponentChildren {
	return text.split(address).map((part, index) => {
		if (index % 2 === 0) return part;
		return (
			<a key={part} href={part.startsWith("http") ? part : `mailto:${part}`}>
				{part}
			</a>
		);
	});
}

/** A heading is a block of its own, with or without an empty line below it. */
function blocksOf(text: string): string[][] {
	return text
		.replaceAll("\r\n", "\n")
		.replaceAll(/^(## .*)\n/gm, "\n$1\n\n")
		.split(/\n\s*\n/)
		.map((block) =>
			block
				.split("\n")
				.map((line) => line.trim())
				.filter((line) => line !== ""),
		)
		.filter((block) => block.length > 0);
}
