import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { itemPage } from "../item-page.tsx";
import { calendarPage } from "./calendar-page.tsx";
import { releaseCommands, reviewCommands } from "./commands.ts";
import { approvalPage, daysPage, lettingBackPage, returnPage, withdrawalPage } from "./pages.tsx";

const at = "campaigns/items/:item/releases/:language";
const back =
	(done: string) =>
	({ item }: { readonly item: string }) =>
		`campaigns/items/${item}?done=${done}`;

/** The way of one language of an item to the public, and back. */
export const releaseRoutes: readonly ProgrammeRoute[] = [
	view("campaigns/calendar", "campaigns.read", calendarPage),
	...form({ command: reviewCommands["review-asked"], to: `${at}/review`, page: itemPage, done: back("asked") }),
	...form({ command: releaseCommands["review-returned"], at: `${at}/return`, page: returnPage, done: back("returned") }),
	...form({ command: releaseCommands["release-approved"], at: `${at}/approval`, page: approvalPage, done: back("approved") }),
	...form({ command: releaseCommands["release-confirmed"], to: `${at}/confirmation`, page: itemPage, done: back("confirmed") }),
	...form({ command: releaseCommands["release-dated"], at: `${at}/days`, page: daysPage, done: back("dated") }),
	...form({ command: releaseCommands["item-withdrawn"], at: `${at}/withdrawal`, page: withdrawalPage, done: back("taken-down") }),
	...form({ command: releaseCommands["item-let-back"], at: `${at}/letting-back`, page: lettingBackPage, done: back("let-back") }),
];
