import type { Author } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";

/** The account that acts: each step is taken by somebody with a name. @throws Problem for the machine itself */
export function signedBy({ account }: Author): string {
	if (account === null) throw problem("unsigned");
	return account;
}
