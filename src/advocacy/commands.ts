import { askCommands } from "./asks/commands.ts";
import { commitmentCommands } from "./commitments/commands.ts";
import { documentCommands } from "./documents/commands.ts";
import { meetingCommands } from "./meetings/commands.ts";

export const advocacyCommands = { ...meetingCommands, ...askCommands, ...commitmentCommands, ...documentCommands };
