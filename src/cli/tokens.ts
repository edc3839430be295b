import { appointmentIn, identityCommands, isRole, newToken } from "../identity/index.ts";
import { chooseProgramme } from "../programme/index.ts";
import { dayOf, readDay } from "../shared/clock.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { accountNamed } from "./accounts.ts";
import { BadInput, type Call } from "./call.ts";

/** A token that nobody gave an end works for three months. */
const usualDays = 90;

/** Makes a token of the API for an account, with what the account may or, by `--role`, less. It is printed once. */
export async function runTokenMade({ installation, rest, flags, print, t }: Call): Promise<void> {
	const account = await accountNamed(t, installation, rest, "tokens make");
	const programme = chooseProgramme(installation.programmes(), flags.programme);
	const { slug } = programme;
	const appointment = appointmentIn(account, programme);
	if (!appointment) throw new BadInput(t("no-member", { userName: account.userName, programme: slug }));
	const role = flags.role ?? appointment.role;
	if (!isRole(role)) throw new BadInput(t("role-unknown", { role }));
	const until = flags.until === undefined ? usualEnd(installation.handle.clock.now()) : readDay(flags.until);
	if (until === null) throw new BadInput(t("not-a-day", { name: "--until", value: flags.until ?? "" }));
	const { token, digest } = newToken();
	const areas = appointment.areas.map((area) => area || "everywhere");
	const made = { id: newId(), account: account.id, name: "npx tegsh tokens make", programme: slug, role, areas, until, digest };
	await run(installation.handle, machine, identityCommands["token-made"], made);
	print(
		{ token, id: made.id, account: account.userName, programme: slug, until },
		() => `${t("token-made", { token, until, id: made.id })}\n`,
	);
}

export async function runTokenRevoked({ installation, rest, print, t }: Call): Promise<void> {
	const [id] = rest;
	if (!id) throw new BadInput(t("token-id-missing"));
	await run(installation.handle, machine, identityCommands["token-revoked"], { id });
	print({ id, revoked: true }, () => `${t("token-revoked", { id })}\n`);
}

function usualEnd(now: Date) {
	return dayOf(new Date(now.getTime() + usualDays * 86_400_000));
}
