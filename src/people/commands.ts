import { erasingCommands } from "./erasing/commands.ts";
import { intakeCommands } from "./intake/commands.ts";
import { matchingCommands } from "./matching/commands.ts";
import { decisionCommands } from "./review/commands.ts";

export const peopleCommands = { ...decisionCommands, ...matchingCommands, ...intakeCommands, ...erasingCommands };
