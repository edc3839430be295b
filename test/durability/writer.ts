import { sql } from "kysely";
import { Client } from "pg";
import { newId } from "../../src/shared/id.ts";
import { commit } from "../../src/shared/journal/commit.ts";
import { open } from "./installation.ts";

// Writes for as long as it lives, as the server does, with many operations in flight; each receipt goes to whoever reads its output.
// node writer.ts FOLDER [receipt-before-commit]
const [folder = "", fault] = process.argv.slice(2);
const inFlight = 50;

const { handle, lost } = await open(folder, "server");
// Who serves makes no tables; and in the schema itself each row would have to be said by the journal.
const owner = new Client({ connectionString: handle.ownerUrl });
await owner.connect();
await owner.query("create table if not exists public.kept (operation uuid primary key, seq bigint not null)");
await owner.query("grant select, insert on public.kept to tegsh_server");
await owner.end();

/** A pipe takes the line before the call returns, so what was acknowledged is outside of this process when it is killed. */
const acknowledge = (operation: string, seq: number) => process.stdout.write(`${operation} ${seq}\n`);

void lost.then(() => process.exit(1));
await Promise.all(Array.from({ length: inFlight }, write));

async function write(): Promise<never> {
	for (;;) {
		const id = newId();
		const { seq } = await commit(handle, {
			id,
			kind: "durability.written",
			subject: id,
			by: { account: null, device: "durability test" },
			work: async (tx, position) => {
				await sql`insert into public.kept (operation, seq) values (${id}, ${position})`.execute(tx);
				if (fault === "receipt-before-commit") acknowledge(id, position);
				return { input: { position }, result: null };
			},
		}).catch(() => new Promise<never>(() => {}));
		if (fault !== "receipt-before-commit") acknowledge(id, seq);
	}
}
