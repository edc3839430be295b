import { consentForm as words } from "#words/consent";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { fileReply, readFile, refusedFile } from "../../shared/files/index.ts";
import type { Route } from "../../shared/http/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Language, speak } from "../../shared/words.ts";
import { readConsent } from "../accesses/store.ts";
import { problem } from "../problems.ts";
import { acceptedSorts } from "../schema.ts";
import { consentCommands } from "./commands.ts";
import { consentPage } from "./consent-page.tsx";
import { complaintPage, correctionPage, newConsentPage, previewPage } from "./form-pages.tsx";
import { consentsPage } from "./list-page.tsx";
import { paperPage } from "./paper-page.tsx";
import { whoTyped } from "./typed-consent.ts";

const sayOneFile = (language: Language) => speak(words, language)("one-file");
const oneFile = new Problem("consent.one-file", 422, sayOneFile, {}, { file: sayOneFile });

/** The signed form: as much as a phone's photo has. */
export const signedForm = {
	field: "file",
	bytes: 64 * 1024 * 1024,
	refused: (why: "too-many" | "too-large") => (why === "too-large" ? refusedFile(why, acceptedSorts) : oneFile),
};

const signedFile: Route<"consents.read", ProgrammeVisit> = {
	method: "GET",
	path: "/office/:programme/consents/:consent/file",
	access: "consents.read",
	handle: async (visit) => {
		const { scope, today } = contextOf(visit);
		const { handle } = visit.programme;
		const reading = { account: visit.viewer.account, scope, day: today, part: "paper" } as const;
		const consent = await readConsent(handle, visit.params.consent, reading);
		const file = consent.file ? await readFile(handle.db, consent.file) : null;
		if (!file) throw problem("file-unknown");
		return fileReply(file);
	},
};

/** Which field of the form a refusal is about. */
const fieldOf = {
	"consent.day-to-come": "givenOn",
	"consent.expires-before-start": "expiresOn",
	"consent.too-long": "expiresOn",
	"consent.birth-year-needed": "birthYear",
	"consent.guardian-of-adult": "givenBy",
	"consent.guardian-needed": "givenBy",
	"consent.channels-of-refusal": "channels",
	"consent.channels-none": "channels",
	"consent.channels-abroad": "abroad",
	"consent.languages-none": "languages",
	"consent.campaign-needed": "campaign",
	"consent.alias-needed": "alias",
	"consent.alias-taken": "alias",
	"consent.alias-is-name": "alias",
	"consent.alias-stands": "alias",
} as const;

export const consentRoutes: readonly ProgrammeRoute[] = [
	view("consents", "consents.read", consentsPage),
	view("consents/paper/:spoken", "consents.read", paperPage),
	...form({
		command: consentCommands["consent-recorded"],
		at: "consents/new",
		to: "consents",
		upload: signedForm,
		input: (visit, typed) => whoTyped(visit, typed),
		page: newConsentPage,
		fieldOf,
		done: ({ consent }) => `consents/${consent}?done=recorded`,
	}),
	view("consents/:consent", "consents.read", consentPage),
	signedFile,
	...form({
		command: consentCommands["consent-corrected"],
		at: "consents/:consent/correction",
		upload: signedForm,
		input: ({ params }) => ({ id: params.consent }),
		page: correctionPage,
		fieldOf,
		done: ({ consent }) => `consents/${consent}?done=corrected`,
	}),
	...form({
		command: consentCommands["preview-shown"],
		at: "consents/:consent/preview",
		input: ({ params }) => ({ id: params.consent }),
		page: previewPage,
		fieldOf: { "consent.day-to-come": "shownOn" },
		done: ({ consent }) => `consents/${consent}?done=preview`,
	}),
	...form({
		command: consentCommands["complaint-noted"],
		at: "consents/:consent/complaint",
		page: complaintPage,
		fieldOf: { "consent.day-to-come": "receivedOn" },
		done: ({ consent }) => `consents/${consent}?done=complaint`,
	}),
];
