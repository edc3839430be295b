import { enrolment, identity, secondFactor, problems as texts } from "#words/identity";
import { fieldsRefused, type Problem, problems } from "../shared/problem.ts";
import type { PasswordFault } from "./rules.ts";

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
	"programme-unknown": 404,
	"no-member": 422,
	"member-already": 409,
	"works-elsewhere": 403,
	"of-demo": 409,
	"code-in-person": 403,
	"of-tegsh": 403,
	"set-up-link-void": 410,
	"too-many-tries": 429,
	"token-unknown": 404,
	"token-role-higher": 422,
	"token-areas-wider": 422,
	"token-until": 422,
});

const fieldTexts = { ...enrolment, ...secondFactor, ...identity };
type Wrong = PasswordFault | "password-leaked" | "password-same" | "current-password-wrong" | "code-refused" | "mail-address-missing";

/** A refusal of one field, in the words of the forms. */
export function wrong(field: string, key: Wrong): Problem {
	return fieldsRefused(`identity.${key}`, fieldTexts, { [field]: key });
}
