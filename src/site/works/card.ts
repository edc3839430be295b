import { drawFrame } from "../card.ts";
import type { ProgrammePlace } from "../place.ts";
import type { WorkInLanguage } from "../schema.ts";

/** What is shown when somebody shares a work: its title and its programme, drawn, and nobody's picture. Without a work, nothing of it. */
export function drawWorkCard(place: ProgrammePlace, here: WorkInLanguage | null): Promise<Buffer> {
	const { t } = place.phrases;
	return drawFrame(place, here ? { kicker: t("campaign"), title: here.content.title } : { kicker: t("campaign"), title: t("gone") });
}
