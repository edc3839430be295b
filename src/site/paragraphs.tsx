/** A text of several paragraphs: an empty line parts them, `## ` begins a heading, `- ` an entry of a list. Nothing in it is markup. */
export function Paragraphs({ text }: { readonly text: string }) {
	return blocksOf(text).map((block) => {
		const [first = ""] = block;
		if (first.startsWith("## ")) return <h2 key={first}>{first.slice(3)}</h2>;
		if (block.every((line) => line.startsWith("- "))) {
			return (
				<ul key={first}>
					{block.map((line) => (
						<li key={line}>{line.slice(2)}</li>
					))}
				</ul>
			);
		}
		return <p key={first}>{block.join(" ")}</p>;
	});
}

function blocksOf(text: string): string[][] {
	return text
		.replaceAll("\r\n", "\n")
		.split(/\n\s*\n/)
		.map((block) =>
			block
				.split("\n")
				.map((line) => line.trim())
				.filter((line) => line !== ""),
		)
		.filter((block) => block.length > 0);
}
