import { identityCommands } from "../../src/identity/index.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { machine, run } from "../../src/shared/journal/index.ts";
import type { Person } from "./people.ts";

/** Somebody with an account that belongs to the programme of tests: whom a case can be given to. */
export async function engage(installation: Handle, person: Omit<Person, "account">): Promise<Person> {
	const account = newId();
	const signsIn = { password: newId(), temporary: false, withoutSecondFactor: true };
	await run(installation, machine, identityCommands["account-created"], {
		...{ id: account, userName: `u${account.slice(-12)}`, displayName: person.name, programme: "test", role: person.role },
		...{ areas: [...person.areas], ...signsIn },
	});
	return { ...person, account };
}
