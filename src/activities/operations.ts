import { activityOperations } from "./activity/operations.ts";
import { sessionOperations } from "./sessions/operations.ts";

export const activitiesOperations = { ...activityOperations, ...sessionOperations };
