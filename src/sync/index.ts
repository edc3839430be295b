// A device is a browser that somebody enrolled for the field; it sends what was decided on it, and fetches what its owner may see.
// A conflict is a field that a phone and somebody else changed: what stands holds until a person settles it.
// Kept aside is what a phone sent and nobody could do: it waits for somebody who may, or is put away with a reason.
export { settlingCommands } from "./commands.ts";
export { conflictsToSettle, keptToDecide } from "./desk.ts";
export { fieldDeviceCommands } from "./devices/commands.ts";
export { takeDecided } from "./receiving/decided.ts";
export { syncOfficeRoutes, syncProgrammeRoutes, syncRoutes } from "./routes.ts";
