import { createHmac } from "node:crypto";
import type { Client } from "pg";

/** Who the server signs in as, in our own PostgreSQL: somebody who owns nothing. */
const servingRole = "tegsh_server";

/**
 * The address of a PostgreSQL of ours for who serves; that role is made where it is not there yet, also in a data folder of before there was
 * one. Its password follows from the owner's, and the owner's not from it.
 */
export async function servingUrl(ownerUrl: string, owner: Pick<Client, "query">): Promise<string> {
	const url = new URL(ownerUrl);
	const password = createHmac("sha256", url.password).update(servingRole).digest("hex");
	// Two who come in at once: the second waits, and finds it.
	await owner.query("select pg_advisory_lock(hashtext('tegsh'), hashtext('roles'))");
	try {
		const { rowCount } = await owner.query("select from pg_roles where rolname = $1", [servingRole]);
		if (rowCount === 0) await owner.query(`create role ${servingRole} login password '${password}'`);
	} finally {
		await owner.query("select pg_advisory_unlock(hashtext('tegsh'), hashtext('roles'))");
	}
	url.username = servingRole;
	url.password = password;
	return url.href;
}
