import { activitiesCommands, sessionsCollection } from "./activities/index.ts";
import { advocacyCommands } from "./advocacy/index.ts";
import { backupCommands } from "./backup/index.ts";
import { campaignCommands } from "./campaigns/index.ts";
import { captionsCommands } from "./captions/index.ts";
import { calendarCollection, casesCollection, childrenCommands } from "./children/index.ts";
import { consentCommands } from "./consent/index.ts";
import { figureCommands } from "./figures/index.ts";
import { identityCommands } from "./identity/index.ts";
import { indicatorCommands } from "./indicators/index.ts";
import { mediaCommands } from "./media/index.ts";
import { peopleCommands } from "./people/index.ts";
import { areaCommands, placeCommands, placesCollection } from "./places/index.ts";
import { planCommands, programmeCommands } from "./programme/index.ts";
import { publishingCommands } from "./publishing/index.ts";
import { deviceCommands, exportCommands, surveyCommands, totalCommands } from "./reach/index.ts";
import type { Collection, Command } from "./shared/journal/index.ts";
import { announcementCommands, editionCommands, textCommands } from "./site/index.ts";
import { fieldDeviceCommands, settlingCommands } from "./sync/index.ts";

const lists: readonly object[] = [
	identityCommands,
	areaCommands,
	placeCommands,
	peopleCommands,
	consentCommands,
	programmeCommands,
	planCommands,
	activitiesCommands,
	childrenCommands,
	advocacyCommands,
	mediaCommands,
	captionsCommands,
	campaignCommands,
	deviceCommands,
	totalCommands,
	surveyCommands,
	exportCommands,
	indicatorCommands,
	figureCommands,
	publishingCommands,
	textCommands,
	announcementCommands,
	editionCommands,
	backupCommands,
	fieldDeviceCommands,
	settlingCommands,
];

/** What slices lend to phones. */
export const collections: readonly Collection[] = [placesCollection, calendarCollection, casesCollection, sessionsCollection];

/** Every operation there is, by its kind, as its slice lends it: the API, the generated tests and whatever comes next read this list. */
export const registry: ReadonlyMap<string, Command> = new Map(
	lists.flatMap((commands) => Object.values(commands) as Command[]).map((command) => [command.operation.kind, command]),
);
