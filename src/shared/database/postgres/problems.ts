import { postgresProblems as texts } from "#words/shared";
import { problems } from "../../problem.ts";

export const problem = problems("database", texts, {
	"folder-served": 409,
	"database-served": 409,
	"other-version": 500,
	"no-binaries": 500,
	"creation-failed": 500,
	"start-failed": 500,
	silent: 500,
	"folder-closed": 500,
	"folder-unwritable": 500,
	"home-missing": 500,
	"other-owner": 500,
	"no-user": 500,
	lost: 503,
	unreachable: 503,
	"url-unreadable": 500,
	"too-old": 500,
	"not-utf8": 500,
	"no-icu": 500,
	"other-key": 500,
});
