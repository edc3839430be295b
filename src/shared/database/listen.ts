import { Client } from "pg";

/** Hears PostgreSQL notifications of one channel, from every process on this database. */
export async function listen(url: string, channel: "tegsh_journal", heard: (payload: string) => void): Promise<{ close(): Promise<void> }> {
	const client = new Client({ connectionString: url });
	client.on("error", () => {});
	client.on("notification", (message) => heard(message.payload ?? ""));
	await client.connect();
	await client.query(`listen ${channel}`);
	return { close: () => client.end() };
}
