import { form, view } from "../../programme/index.ts";
import { periodCommands } from "./commands.ts";
import { periodPage, periodsPage } from "./pages.tsx";
import { movedOn, returnPage, stepPage } from "./step-pages.tsx";

export const periodRoutes = [
	view("periods", "figures.read", periodsPage),
	view("periods/:period", "figures.read", periodPage),
	...form({
		command: periodCommands["period-submitted"],
		at: "periods/:period/submission",
		instead: (visit) => movedOn(visit, "submit"),
		page: (visit, form) => stepPage(visit, form, "submit"),
		done: ({ period }) => `periods/${period}?done=submitted`,
	}),
	...form({
		command: periodCommands["period-approved"],
		at: "periods/:period/approval",
		instead: (visit) => movedOn(visit, "approve"),
		page: (visit, form) => stepPage(visit, form, "approve"),
		done: ({ period }) => `periods/${period}?done=approved`,
	}),
	...form({
		command: periodCommands["period-published"],
		at: "periods/:period/publication",
		instead: (visit) => movedOn(visit, "publish"),
		page: (visit, form) => stepPage(visit, form, "publish"),
		done: ({ period }) => `periods/${period}?done=published`,
	}),
	...form({
		command: periodCommands["period-sent-back"],
		at: "periods/:period/return",
		page: returnPage,
		done: ({ period }) => `periods/${period}?done=returned`,
	}),
];
