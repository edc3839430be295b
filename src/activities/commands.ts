import { activityCommands } from "./activity/commands.ts";
import { attendanceCommands } from "./attendance/commands.ts";
import { fileCommands } from "./files/commands.ts";
import { headCountCommands } from "./head-counts/commands.ts";
import { importCommands, mappingCommands } from "./imports/commands.ts";
import { rosterCommands } from "./roster/commands.ts";
import { sessionCommands } from "./sessions/commands.ts";

export const activitiesCommands = {
	...activityCommands,
	...sessionCommands,
	...attendanceCommands,
	...rosterCommands,
	...headCountCommands,
	...fileCommands,
	...importCommands,
	...mappingCommands,
};
