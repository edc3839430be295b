import { activityCommands } from "./activity/commands.ts";
import { sessionCommands } from "./sessions/commands.ts";

export const activitiesCommands = { ...activityCommands, ...sessionCommands };
