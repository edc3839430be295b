import type { ComponentChildren } from "preact";
import type { OfficeFrame, Way } from "./frame.ts";
import { OfficePage } from "./office.tsx";
import { EmptyState, LinkButton } from "./pieces.tsx";

interface ListPageProps {
	readonly frame: OfficeFrame;
	readonly title: string;
	readonly notice: string | null;
	/** Other lists beside this one. */
	readonly sections?: ComponentChildren;
	/** Where something new is entered, for whoever may. */
	readonly enter?: Way;
	readonly intro: string;
	/** What stands there while the list is empty. */
	readonly empty: { readonly title: string; readonly text: string };
	readonly count: number;
	readonly children: ComponentChildren;
}

/** A list of the office; while it is empty it says what belongs there, with the way to enter the first. */
export function ListPage({ frame, title, notice, sections, enter, intro, empty, count, children }: ListPageProps) {
	return (
		<OfficePage
			frame={frame}
			title={title}
			notice={notice}
			actions={enter && count > 0 && <LinkButton href={enter.href}>{enter.label}</LinkButton>}
		>
			{sections}
			{count === 0 ? (
				<EmptyState {...empty} action={enter} />
			) : (
				<>
					<p>{intro}</p>
					{children}
				</>
			)}
		</OfficePage>
	);
}
