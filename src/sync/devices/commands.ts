import { findAccountStanding } from "../../identity/index.ts";
import { noteWritten } from "../../shared/database/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { fieldDeviceOperations } from "./operations.ts";
import type { FieldDeviceTables } from "./schema.ts";
import { readDevice, theKey } from "./store.ts";

export const fieldDeviceCommands = commandsOf(fieldDeviceOperations, {
	"device-enrolled": async (change, { id, programme, name, sendDigest, readDigest }) => {
		const { tx, author, handle } = change;
		const account = author.account ?? "";
		const standing = await findAccountStanding(tx, account);
		// Whether it is the demo is asked again whenever it sends or fetches.
		if (!standing?.within({ slug: programme, isDemo: standing.isDemo })) throw problem("no-programme");
		await tx
			.withTables<FieldDeviceTables>()
			.insertInto("field_device")
			.values({
				...{ id, account, programme, name, send_digest: sendDigest, read_digest: readDigest },
				...{ enrolled_at: handle.clock.now(), revoked_at: null },
			})
			.execute();
		noteWritten(change, "field_device", id);
		return { device: id };
	},
	"device-revoked": async (change, { id }) => {
		const { tx, author, handle } = change;
		const device = await readDevice(tx, id);
		if (!device || (author.account !== null && device.account !== author.account && !author.can("accounts.manage")))
			throw problem("device-not-yours");
		if (device.revokedAt === null) {
			const tables = tx.withTables<FieldDeviceTables>();
			await tables.updateTable("field_device").set({ revoked_at: handle.clock.now() }).where("id", "=", id).execute();
			noteWritten(change, "field_device", id);
		}
		return { device: id };
	},
	"key-made": async (change, { publicKey, privateKey }) => {
		const { tx, handle } = change;
		const known = await tx.withTables<FieldDeviceTables>().selectFrom("field_key").select("public_key").executeTakeFirst();
		if (known) return { publicKey: known.public_key };
		const key = { name: theKey, public_key: publicKey, private_key: privateKey, made_at: handle.clock.now() };
		await tx.withTables<FieldDeviceTables>().insertInto("field_key").values(key).execute();
		noteWritten(change, "field_key", theKey);
		return { publicKey };
	},
});
