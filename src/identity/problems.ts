import { problems as texts } from "#words/identity";
import { problems } from "../shared/problem.ts";

export const problem = problems("identity", texts, {
	"account-unknown": 404,
	"user-name-unknown": 404,
	"user-name-taken": 409,
	"own-account": 409,
	"account-closed": 409,
	"code-wrong": 422,
	"second-factor-required": 409,
	"second-factor-missing": 409,
	"enrolment-void": 410,
	"own-password": 409,
	"last-administrator": 409,
	"outside-areas": 403,
	"set-up-link-void": 410,
	"too-many-tries": 429,
	"token-unknown": 404,
	"token-role-higher": 422,
	"token-areas-wider": 422,
	"token-until": 422,
});
