import { accountOperations } from "./accounts/operations.ts";
import { enrolmentOperations } from "./enrolment/operations.ts";
import { ownAccountOperations } from "./own-account/operations.ts";
import { secondFactorOperations } from "./second-factor/operations.ts";
import { tokenOperations } from "./tokens/operations.ts";

export const identityOperations = {
	...accountOperations,
	...enrolmentOperations,
	...ownAccountOperations,
	...secondFactorOperations,
	...tokenOperations,
};
