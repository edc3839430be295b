import { form, type ProgrammeRoute, view } from "../../../programme/index.ts";
import { deviceCommands } from "../groups/commands.ts";
import { deviceFileRoutes } from "./files.ts";
import { devicesPage, endPage, groupPage } from "./pages.tsx";

export const deviceOfficeRoutes: readonly ProgrammeRoute[] = [
	view("campaigns/:campaign/devices", "campaigns.read", devicesPage),
	...deviceFileRoutes,
	...form({
		command: deviceCommands["group-declared"],
		at: "campaigns/:campaign/devices/groups/new",
		to: "campaigns/:campaign/devices/groups",
		page: groupPage,
		done: ({ campaign }) => `campaigns/${campaign}/devices?done=group`,
	}),
	...form({
		command: deviceCommands["group-ended"],
		at: "campaigns/:campaign/devices/groups/:id/end",
		page: endPage,
		done: ({ campaign }) => `campaigns/${campaign}/devices?done=group-ended`,
	}),
];
