import { join } from "node:path";
import { main as words } from "#words/root";
import { createApp, jobKinds } from "./app.ts";
import { startKeeper, startNightly } from "./backup/index.ts";
import { campaignReactions } from "./campaigns/index.ts";
import { createDemo, demoSignIns, demoSize } from "./demo/index.ts";
import { createMailer, issueSetUpLink, openIdentity, setUpLinkHours } from "./identity/index.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { receiveBeacons } from "./reach/index.ts";
import { registry } from "./registry.ts";
import { serve } from "./serve.ts";
import { readSettings, type Settings } from "./settings.ts";
import { inTurn, ownsSchema, packageFolder, packageVersion, troubleOf } from "./shared/database/index.ts";
import { securityHeaders } from "./shared/http/index.ts";
import { startWorker } from "./shared/jobs/index.ts";
import { journalHead, listenForCommits } from "./shared/journal/index.ts";
import { Problem } from "./shared/problem.ts";
import { keyIn } from "./shared/vault/index.ts";
import { languageOfTag, say, speak } from "./shared/words.ts";
import { answerReady, createPageCache, siteReactions } from "./site/index.ts";

const language = languageOfTag(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "") ?? "en";
const t = speak(words, language);
const print = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

const lookAgainEvery = 30_000;

async function main(): Promise<void> {
	const settings = readSettings(process.env, packageFolder);
	const installation = await openInstallation(settings, "server", (message) => print(say(message, language)));
	const stop = stopper(installation);
	try {
		const signInsAreNew = await makeDemo(installation, settings);
		const identity = await openIdentity(installation.handle, { origin: settings.origin, secure: settings.origin.startsWith("https:") });
		const cache = createPageCache();
		const app = createApp({
			installation,
			identity,
			cache,
			mailer: settings.mail && createMailer(settings.mail, complain),
			settings,
			log: complain,
			isNightly: isNightly(settings),
		});
		const { handle, url, programmes } = installation;
		const site = await siteReactions({ cache, installation: handle, url, programmes, log: complain });
		const campaigns = await campaignReactions({ url, programmes, log: complain });
		// A command beside the server may add or remove a programme.
		const refreshed = () => {
			cache.clear();
			site.look();
		};
		const refresh = () => void installation.refresh().then(refreshed, (error: unknown) => complain(explain(error)));
		const commits = await listenForCommits(installation.url, (schema) => schema === installation.handle.schema && refresh(), refresh);
		const headers = securityHeaders({ secure: settings.origin.startsWith("https:"), part: "open" });
		const receiver = receiveBeacons({ programmes, ...settings, log: complain });
		const ready = answerReady(cache, headers);
		const serving = await serve(app, (request, response) => receiver.answer(request, response) || ready(request, response), settings);
		const handles = () => installation.programmes().flatMap(({ handle, isAway }) => (isAway ? [] : [handle]));
		// A programme that is away is back by itself, and nobody tells us.
		const looking = setInterval(() => void installation.refresh().catch((error: unknown) => complain(explain(error))), lookAgainEvery);
		looking.unref();
		const worker = await startWorker({ url: installation.url, handles, kinds: jobKinds, log: complain });
		const nightly = await nightlyBackups(installation, settings);
		const keeper = await startKeeper({
			...{ url, installation: handle, handles, commands: registry, log: complain },
			places: { folder: settings.folder, backups: settings.backup.places },
		});
		stop.first(async () => {
			clearInterval(looking);
			await Promise.all([serving.close(), worker.close(), nightly?.close(), keeper.close()]);
			await receiver.close();
			await Promise.all([site.close(), campaigns.close(), commits.close()]);
		});
		await sayHowToBegin(installation, settings, signInsAreNew);
		if (process.send) process.send("ready");
	} catch (error) {
		// Whoever stops Tegsh while it opens takes the database away from what is being opened; the stop ends the process.
		if (stop.asked()) return;
		await installation.close();
		throw error;
	}
}

/** On the first start only: an installation with accounts or programmes is somebody's, and a removed demo stays away. */
async function makeDemo(installation: Installation, settings: Settings): Promise<boolean> {
	if (!settings.demo || (await journalHead(installation.handle)).seq > 0) return false;
	// Of several servers that start at once one makes it, and the others wait until it is there.
	return inTurn(installation.handle, "demo", async () => {
		const isMade = (await journalHead(installation.handle)).seq > 0;
		if (!isMade) await makeAndSay(installation);
		await installation.refresh();
		return !isMade;
	});
}

async function makeAndSay(installation: Installation): Promise<void> {
	let shown = -1;
	await createDemo(installation.handle, installation.url, demoSize, (share) => {
		const percent = Math.floor(share * 10) * 10;
		if (percent > shown) print(t("making-demo", { percent }));
		shown = Math.max(shown, percent);
	});
}

function isNightly({ backup: { places } }: { readonly backup: Pick<Settings["backup"], "places"> }): boolean {
	return places.folder !== null || places.store !== null;
}

/** Only where somebody said where they go. */
async function nightlyBackups({ handle }: Installation, { backup: { lock, places }, folder, vaultKey }: Settings) {
	if (!lock || !isNightly({ backup: { places } })) return null;
	const own = vaultKey ? null : await keyIn(folder);
	const tonight = { handle, lock, places, program: packageVersion(), vaultKey: own, workFolder: join(folder, "backup-on-its-way") };
	return startNightly(tonight, complain);
}

async function sayHowToBegin(installation: Installation, settings: Settings, signInsAreNew: boolean): Promise<void> {
	print("");
	print(t("ready", { seconds: Math.round(process.uptime() * 10) / 10 }));
	print(t("public", { url: `${settings.origin}/${language}` }));
	print(t("office", { url: `${settings.origin}/office` }));
	if (await ownsSchema(installation.handle)) print(t("one-role"));
	const signIns = await demoSignIns(installation.handle);
	if (signInsAreNew) for (const { role, ...signIn } of signIns) print(t("sign-in", { ...signIn, role: t(`role-${role}`) }));
	else if (signIns.length > 0) print(t("sign-ins-later"));
	const link = await issueSetUpLink(installation.handle);
	if (link) print(t("set-up", { url: settings.origin + link, hours: setUpLinkHours }));
	print(t("stop"));
}

/** Stops once, in order, whoever asks: a signal, or PostgreSQL dying under us. A second signal does not wait. */
function stopper(installation: Installation) {
	let first = async () => {};
	let stopping = false;
	let askedAt = 0;
	async function stop(code: number): Promise<void> {
		// One Ctrl-C arrives several times: from the terminal, and passed on by npm and by scripts/start.mjs.
		if (stopping) return process.uptime() - askedAt < 1 ? undefined : process.exit(1);
		stopping = true;
		askedAt = process.uptime();
		print(t("stopping"));
		await first();
		await installation.close();
		print(t("stopped"));
		process.exit(code);
	}
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0).catch(fail));
	void installation.lost.then((problem) => {
		complain(problem.in(language));
		return stop(1);
	}, fail);
	return {
		asked: () => stopping,
		first: (close: () => Promise<void>) => {
			first = close;
		},
	};
}

function fail(error: unknown): void {
	complain(explain(error));
	process.exit(1);
}

function explain(error: unknown): string {
	if (error instanceof Problem) return error.in(language);
	const { code, port, stack } = error as NodeJS.ErrnoException & { readonly port?: number };
	if (troubleOf(error) === "full") return t("disk-full", { folder: process.env.TEGSH_DATA || "data" });
	if (code === "EADDRINUSE") return t("port-taken", { port: String(port) });
	if (code === "EACCES" && port !== undefined) return t("port-forbidden", { port: String(port) });
	return stack ?? String(error);
}

main().catch(fail);
