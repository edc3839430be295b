import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { fileReply, readFile } from "../../shared/files/index.ts";
import { download, nameToKeep, type Route } from "../../shared/http/index.ts";
import { signedForm } from "../consents/routes.ts";
import { problem } from "../problems.ts";
import { withdrawalCommands } from "./commands.ts";
import { withdrawalsAsFile } from "./holding.ts";
import { shownStep, stepDonePage, withdrawalPage, withdrawalsPage, withdrawPage } from "./pages.tsx";

const proof: Route<"consents.read", ProgrammeVisit> = {
	method: "GET",
	path: "/office/:programme/consents/steps/:id/proof",
	access: "consents.read",
	handle: async (visit) => {
		const { step } = await shownStep(visit);
		const file = step.file ? await readFile(visit.programme.handle.db, step.file) : null;
		if (!file) throw problem("file-unknown");
		return fileReply(file);
	},
};

/** Ids only: who reads it learns nobody's name. */
const listAsFile: Route<"consents.write", ProgrammeVisit> = {
	method: "GET",
	path: "/office/:programme/consents/withdrawals.json",
	access: "consents.write",
	handle: async ({ programme: { handle, slug } }) => {
		const name = nameToKeep([slug, "withdrawals"], today(handle.clock), "json");
		return download(await withdrawalsAsFile(handle.db), name, "application/json");
	},
};

export const withdrawalRoutes: readonly ProgrammeRoute[] = [
	listAsFile,
	view("consents/withdrawals", "consents.read", withdrawalsPage),
	view("consents/withdrawals/:withdrawal", "consents.read", withdrawalPage),
	proof,
	...form({
		command: withdrawalCommands["takedown-step-done"],
		at: "consents/steps/:id/done",
		upload: signedForm,
		page: stepDonePage,
		done: ({ withdrawal }) => `consents/withdrawals/${withdrawal}?done=step`,
	}),
	...form({
		command: withdrawalCommands["consent-withdrawn"],
		at: "consents/:consent/withdrawal",
		page: withdrawPage,
		fieldOf: { "consent.day-to-come": "askedOn" },
		done: ({ withdrawal }) => `consents/withdrawals/${withdrawal}?done=withdrawn`,
	}),
];
