import type { Typed } from "../../shared/http/index.ts";
import type { Option } from "../../shared/ui/index.ts";
import type { Language } from "../../shared/words.ts";
import { choicesWithin, type IdentityRouteOptions, type NamedProgramme } from "../area-choices.ts";
import { problem } from "../problems.ts";
import { withoutNarrow } from "../rules.ts";
import type { Powers } from "../schema.ts";
import type { OfficeVisit } from "../visit.ts";
import { administrationOf } from "./rules.ts";

/** The programmes whose accounts somebody manages. */
export function administeredBy({ programmes }: Pick<IdentityRouteOptions, "programmes">, standing: Powers): readonly NamedProgramme[] {
	const { isOfAll, within } = administrationOf(standing);
	return programmes().filter(({ slug }) => isOfAll || within.some(({ programme }) => programme === slug));
}

/** The areas that somebody may give in a programme, or in any of theirs. */
export function choicesIn(options: IdentityRouteOptions, language: Language, standing: Powers, programme?: string): readonly Option[] {
	const { isOfAll, within } = administrationOf(standing);
	const theirs = within.filter((one) => programme === undefined || one.programme === programme);
	return choicesWithin(options, language, isOfAll ? [""] : withoutNarrow(theirs.flatMap(({ areas }) => areas)));
}

/** Only programmes and areas that were offered: the lists of all there are lie below identity. @throws Problem */
export function requireOffered(
	options: IdentityRouteOptions,
	{ language, viewer }: OfficeVisit,
	{ areas = "", programme = "" }: Typed,
): void {
	if (programme !== "" && !administeredBy(options, viewer).some(({ slug }) => slug === programme)) throw problem("programme-unknown");
	const offered = choicesIn(options, language, viewer);
	if (!areas.split("\n").every((area) => area === "" || offered.some(({ value }) => value === area))) throw problem("outside-areas");
}
