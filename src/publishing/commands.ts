import { periodCommands } from "./periods/commands.ts";
import { restatementCommands } from "./restatements/commands.ts";

export const publishingCommands = { ...periodCommands, ...restatementCommands };
