import type { Block } from "../../campaigns/schema.ts";
import { Picture } from "./picture.tsx";
import type { Shown } from "./work-page.tsx";

/** The text of a work, block by block. What a block is decides how it is drawn; nothing in it is markup. */
export function Blocks(shown: Shown) {
	return (
		<div class="prose">
			{shown.here.content.blocks.map((block) => (
				<BlockPart key={block.id} block={block} {...shown} />
			))}
		</div>
	);
}

function BlockPart({ block, at, here }: Shown & { readonly block: Block }) {
	switch (block.kind) {
		case "heading":
			return <h2>{block.text}</h2>;
		case "paragraph":
			return <p>{block.text}</p>;
		case "quote":
			return (
				<figure class="quote">
					<blockquote>
						<p>{block.text}</p>
					</blockquote>
					{block.speaker && <figcaption>{block.speaker}</figcaption>}
				</figure>
			);
		case "image": {
			const image = here.pictures.get(block.image);
			return image ? <Picture image={image} alt={block.alt} at={`${at}/pictures`} sizes="(min-width: 46rem) 40rem, 92vw" /> : null;
		}
	}
}
