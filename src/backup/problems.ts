import { backupProblems as texts } from "#words/backup";
import { problems } from "../shared/problem.ts";

export const problem = problems("backup", texts, {
	"lock-missing": 422,
	"passphrase-short": 422,
	"recipient-wrong": 422,
	"identity-wrong": 422,
	"key-missing": 422,
	"key-wrong": 422,
	damaged: 422,
	differs: 422,
	newer: 422,
	"file-unreadable": 422,
	"file-unwritable": 422,
	"disk-full": 507,
	"not-empty": 409,
	"vault-key-needed": 422,
	"vault-key-other": 422,
	"file-vanished": 500,
	"kept-apart-unreadable": 422,
});

/** Of who asks for a backup, or for what is in one, and has said with nothing how it is closed or opened. */
export const lockMissing = () => problem("lock-missing");
export const keyMissing = () => problem("key-missing");
