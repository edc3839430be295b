import { createTransport } from "nodemailer";
import { enrolment as words } from "#words/identity";
import { formatMoment, type Language, speak } from "../../shared/words.ts";
import type { Account } from "../schema.ts";

/** Sends a letter of plain text; false when it could not be handed over. It never throws, and never takes long. */
export interface Mailer {
	send(letter: { readonly to: string; readonly subject: string; readonly text: string }): Promise<boolean>;
}

interface MailSettings {
	/** `smtp[s]://user:password@host:port` */
	readonly smtp: string;
	readonly from: string;
}

/** Milliseconds that a mail server may take: somebody waits for the page, and a code can be handed over on paper. */
const longestWait = 5_000;
const longestInAll = 10_000;

export function createMailer({ smtp, from }: MailSettings, log: (line: string) => void): Mailer {
	return {
		async send({ to, subject, text }) {
			const transport = createTransport({
				url: smtp,
				connectionTimeout: longestWait,
				greetingTimeout: longestWait,
				socketTimeout: longestWait,
				dnsTimeout: longestWait,
				// A letter is text of ours: nothing in it may make the server read a file or fetch an address.
				disableFileAccess: true,
				disableUrlAccess: true,
			});
			try {
				// As a list, or a comma in the address would make two of it.
				await transport.sendMail({ from, to: [{ name: "", address: to }], subject, text, signal: AbortSignal.timeout(longestInAll) });
				return true;
			} catch (error) {
				const { code = "", responseCode = "" } = error as { readonly code?: string; readonly responseCode?: number };
				// The message of the server may quote the letter, and the letter holds a code.
				log(`The mail server took no invitation: ${[code, responseCode].filter(Boolean).join(" ")}`);
				return false;
			} finally {
				transport.close();
			}
		},
	};
}

/** The letter in the language of whoever is invited. */
export function invitationTo(
	{ displayName, userName }: Pick<Account, "displayName" | "userName">,
	language: Language,
	{ address, until }: { readonly address: string; readonly until: Date },
): { readonly subject: string; readonly text: string } {
	const t = speak(words, language);
	return {
		subject: t("mail-subject"),
		text: t("mail-text", { name: displayName, userName, address, until: formatMoment(language, until) }),
	};
}
