import type { Rule } from "../rule.ts";
import { countablesAreAsked } from "./countables.ts";
import { noCycles } from "./cycles.ts";
import {
	doorsSpeak,
	exportsAreNamed,
	filesAreNamed,
	filesAreShort,
	foldersAreSlices,
	productStandsAlone,
	typeNamesMeanOneThing,
} from "./files.ts";
import { importsFollowTheOrder } from "./imports.ts";
import { tablesHaveOwners } from "./owners.ts";
import {
	onlyIdsAreRandom,
	onlyMainReadsTheEnvironment,
	onlyTestsHashCheaply,
	onlyTheClockKnowsNow,
	onlyTheDatabaseConnects,
} from "./sources-of-the-world.ts";
import { mongolianLivesInCatalogues, pagesSpeakThroughCatalogues } from "./visible-text.ts";

export const rules = {
	importsFollowTheOrder,
	productStandsAlone,
	noCycles,
	onlyTheDatabaseConnects,
	onlyMainReadsTheEnvironment,
	onlyTheClockKnowsNow,
	onlyIdsAreRandom,
	onlyTestsHashCheaply,
	exportsAreNamed,
	filesAreNamed,
	foldersAreSlices,
	filesAreShort,
	doorsSpeak,
	mongolianLivesInCatalogues,
	pagesSpeakThroughCatalogues,
	tablesHaveOwners,
	countablesAreAsked,
	typeNamesMeanOneThing,
} as const satisfies Record<string, Rule>;
