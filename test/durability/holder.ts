import { createInterface } from "node:readline";
import { joinPostgres } from "../../src/shared/database/postgres/index.ts";
import { Problem } from "../../src/shared/problem.ts";

// Takes part in an installation as server or command, or alone, until it is told to leave. node holder.ts FOLDER ROLE [DATABASE_URL]
const [folder = "", role = "server", databaseUrl] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
	const postgres = await joinPostgres({ folder, databaseUrl, role: role as "server" | "command" | "alone" });
	say({ joined: postgres.url });
	void postgres.lost.then((problem) => say({ lost: problem.code }));
	for await (const _ of createInterface(process.stdin)) break;
	await postgres.release();
	say({ left: true });
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	say({ refused: error.code, mn: error.in("mn"), en: error.in("en") });
}
