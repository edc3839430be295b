import { findAccount, identityCommands, listDemoAccounts, type Role } from "../identity/index.ts";
import { closeProgrammes, dropRemoved, openProgrammes, programmeCommands } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId, newSecret } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { isSealed } from "../shared/vault/index.ts";
import { publishEditions } from "../site/index.ts";
import { noStaff, type Staff } from "./entering/cases.ts";
import { enterFilms } from "./entering/films.ts";
import { enterPhones } from "./entering/phones.ts";
import { enterPublication } from "./entering/publishing.ts";
import { enterRoster } from "./entering/roster.ts";
import { enterWorks } from "./entering/works.ts";
import { demoProgramme, targetAreas, today } from "./facts.ts";
import { populate, type ReportProgress } from "./populate.ts";
import { inventWorld, type WorldSize } from "./world.ts";

interface SignIn {
	readonly userName: string;
	readonly password: string;
	readonly role: Role;
}

type DemoTables = { demo_sign_in: { user_name: string; password: string; role: Role } };

interface DemoAccount {
	readonly userName: string;
	readonly displayName: string;
	readonly role: Role;
	readonly areas: readonly string[];
}

/** The demo writes the accounts in its own name. */
const author = { ...machine, device: "demo" };

/** One account for each role, with an invented name, which reads alike on a page of either language; of field officers there is one for each part of the country. */
const accounts: readonly DemoAccount[] = [
	{ userName: "administrator", displayName: "Н. Мөнхзул", role: "administrator", areas: [""] },
	{ userName: "manager", displayName: "Б. Ганзориг", role: "manager", areas: [""] },
	{ userName: "monitoring", displayName: "Д. Сарантуяа", role: "monitoring-officer", areas: [""] },
	{ userName: "field", displayName: "Ц. Батжаргал", role: "field-officer", areas: [targetAreas[0]] },
	{ userName: "field-capital", displayName: "С. Ариунзаяа", role: "field-officer", areas: targetAreas.slice(0, 3) },
	{ userName: "field-khovd", displayName: "Д. Алтантуяа", role: "field-officer", areas: [targetAreas[3]] },
	{ userName: "field-kharkhorin", displayName: "Г. Пүрэвжав", role: "field-officer", areas: [targetAreas[4]] },
	{ userName: "communications", displayName: "О. Номин", role: "communications-officer", areas: [""] },
	{ userName: "media", displayName: "Х. Тэмүүлэн", role: "partner", areas: [""] },
	{ userName: "donor", displayName: "К. Танака", role: "donor", areas: [""] },
];

/** Makes the demo programme and fills it; its clock begins on the day its figures were published. */
export async function createDemo(installation: Handle, url: string, size: WorldSize, progress?: ReportProgress): Promise<void> {
	const morning = new Date(`${today}T09:00:00+08:00`);
	await run(installation, machine, programmeCommands.created, {
		...demoProgramme,
		targetAreas: [...demoProgramme.targetAreas],
		clockOffsetMilliseconds: morning.getTime() - installation.clock.now().getTime(),
	});
	const programmes = await openProgrammes(installation, url);
	try {
		const demo = programmes.find((one) => one.isDemo);
		for (const account of accounts) await openAccount(installation, account);
		const staff = await staffOf(installation);
		if (demo) await populate(demo.handle, inventWorld(size), progress, staff);
		if (demo) await enterRoster(demo.handle, staff);
		if (demo) await enterPhones(installation, demo, staff);
		if (demo) await enterWorks(demo.handle, await enterFilms(demo.handle));
		const [submitter, approver] = await Promise.all(["monitoring", "manager"].map((userName) => findAccount(installation.db, userName)));
		if (demo && submitter && approver) await enterPublication(demo.handle, { submitter: submitter.id, approver: approver.id });
		// The first page that is opened shows the breakdowns.
		if (demo) await publishEditions(demo);
	} finally {
		await closeProgrammes(programmes);
	}
}

/** Who works on the cases of children: the field officers, each in their areas, and the manager who approves their plans. */
async function staffOf(installation: Handle): Promise<Staff> {
	const officers = accounts.filter(({ role }) => role === "field-officer");
	const known = await Promise.all(
		officers.map(async ({ userName, areas }) => ({ found: await findAccount(installation.db, userName), areas })),
	);
	const manager = await findAccount(installation.db, "manager");
	return {
		officers: known.flatMap(({ found, areas }) => (found ? [{ account: found.id, areas }] : [])),
		supervisor: manager?.id ?? noStaff.supervisor,
	};
}

async function openAccount(installation: Handle, account: DemoAccount): Promise<void> {
	const password = newSecret(20);
	const signsIn = { password, temporary: false, withoutSecondFactor: true, ofDemo: true, programme: demoProgramme.slug };
	await run(installation, author, identityCommands["account-created"], { id: newId(), ...account, areas: [...account.areas], ...signsIn });
	await installation.db
		.withTables<DemoTables>()
		.insertInto("demo_sign_in")
		.values({ user_name: account.userName, password: installation.vault.seal(password, placeOf(account.userName)), role: account.role })
		.execute();
}

/** Where the password of a demo account stands. */
function placeOf(userName: string): string {
	return `demo_sign_in ${userName}`;
}

export async function demoSignIns(installation: Handle): Promise<SignIn[]> {
	const kept = await installation.db
		.withTables<DemoTables>()
		.selectFrom("demo_sign_in")
		.select(["user_name as userName", "password", "role"])
		.orderBy("role")
		.orderBy("user_name")
		.execute();
	return kept.map(({ password, ...one }) => ({ ...one, password: openPassword(installation, one.userName, password) }));
}

/** A database from before this was sealed has it as it is, and one without its key has none to show. */
function openPassword({ vault }: Handle, userName: string, kept: string): string {
	return isSealed(kept) ? (vault.open(kept, placeOf(userName)) ?? "–") : kept;
}

/** Takes the demo away with its accounts. */
export async function removeDemo(installation: Handle): Promise<void> {
	const { result } = await run(installation, machine, programmeCommands["demo-removed"], { slug: demoProgramme.slug });
	await dropRemoved(installation);
	await installation.storage.within(result.schema).clear();
	// Also those whom somebody of the demo let in.
	for (const { userName } of await listDemoAccounts(installation.db))
		await run(installation, author, identityCommands["account-removed"], { userName });
	await installation.db.withTables<DemoTables>().deleteFrom("demo_sign_in").execute();
}
