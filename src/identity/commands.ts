import { accountCommands } from "./accounts/commands.ts";
import { enrolmentCommands } from "./enrolment/commands.ts";
import { ownAccountCommands } from "./own-account/commands.ts";
import { secondFactorCommands } from "./second-factor/commands.ts";
import { tokenCommands } from "./tokens/commands.ts";

export const identityCommands = {
	...accountCommands,
	...enrolmentCommands,
	...ownAccountCommands,
	...secondFactorCommands,
	...tokenCommands,
};
