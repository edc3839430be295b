import { Note } from "../shared/ui/index.ts";
import type { FiguresContext } from "./office.ts";

interface InContext {
	readonly context: FiguresContext;
}

/** `to`: the same page as it stands now. */
export function EarlierPosition({ context: { asOf, labels, office }, to }: InContext & { readonly to?: string }) {
	if (asOf === undefined) return null;
	const { t } = labels;
	return (
		<Note>
			<p>
				{t("earlier-position", { seq: asOf })} <a href={to ?? `${office}/figures`}>{t("to-now")}</a>
			</p>
		</Note>
	);
}
