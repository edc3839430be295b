import { appearanceCommands } from "./appearances/commands.ts";
import { consentCommands as ofConsents } from "./consents/commands.ts";
import { pseudonymCommands } from "./pseudonyms/commands.ts";
import { withdrawalCommands } from "./withdrawals/commands.ts";

export const consentCommands = { ...ofConsents, ...appearanceCommands, ...pseudonymCommands, ...withdrawalCommands };
