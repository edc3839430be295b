import { activityOperations } from "./activity/operations.ts";
import { attendanceOperations } from "./attendance/operations.ts";
import { fileOperations } from "./files/operations.ts";
import { headCountOperations } from "./head-counts/operations.ts";
import { importOperations, mappingOperations } from "./imports/operations.ts";
import { rosterOperations } from "./roster/operations.ts";
import { sessionOperations } from "./sessions/operations.ts";

export const activitiesOperations = {
	...activityOperations,
	...sessionOperations,
	...attendanceOperations,
	...rosterOperations,
	...headCountOperations,
	...fileOperations,
	...importOperations,
	...mappingOperations,
};
