import { dayCommands } from "./days/commands.ts";
import { periodCommands } from "./periods/commands.ts";
import { restatementCommands } from "./restatements/commands.ts";

export const publishingCommands = { ...dayCommands, ...periodCommands, ...restatementCommands };
