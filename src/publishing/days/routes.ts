import { form } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { periodPage } from "../periods/pages.tsx";
import { dayCommands } from "./commands.ts";
import { newDayPage } from "./pages.tsx";

export const dayRoutes = [
	...form({
		command: dayCommands["reporting-day-set"],
		at: "periods/days/new",
		to: "periods",
		input: () => ({ id: newId() }),
		page: newDayPage,
		done: ({ period }) => `periods/${period}?done=day-set`,
	}),
	...form({
		command: dayCommands["reporting-day-removed"],
		to: "periods/:period/day-removal",
		page: periodPage,
		done: () => "periods?done=day-removed",
	}),
];
