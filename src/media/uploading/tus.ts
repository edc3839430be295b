import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Handle } from "../../shared/database/index.ts";
import { idFrom, isId } from "../../shared/id.ts";
import { type Author, machine, run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { mediaCommands } from "../commands.ts";
import { receiveUploaded } from "../receiving/arrival.ts";
import { mostUploadBytes } from "../schema.ts";
import { readFilm } from "../store.ts";

/** One for each programme: what is on its way lies in a folder of it until it is whole. */
const servers = new WeakMap<Handle, Promise<Server>>();

/**
 * A request of the protocol for uploads that go on after they were cut off (tus 1.0.0). An upload has the id of its film, so that it is
 * found again from any browser. The last part makes it the film's original; a file that is no film is refused then.
 * @throws Problem `media.file-refused`
 */
export async function answerUpload(handle: Handle, author: Author, request: Request): Promise<Response> {
	const server = await serverOf(handle);
	const reply = await server.handleWeb(request);
	const film = new URL(reply.headers.get("location") ?? request.url, request.url).pathname.split("/").at(-1) ?? "";
	if (reply.ok && isId(film)) await finishIfWhole(handle, author, film);
	return reply;
}

function serverOf(handle: Handle): Promise<Server> {
	const open = servers.get(handle) ?? openServer(handle);
	servers.set(handle, open);
	return open;
}

async function openServer(handle: Handle): Promise<Server> {
	return new Server({
		path: "/",
		datastore: new FileStore({ directory: await folderOf(handle) }),
		maxSize: mostUploadBytes,
		// A page of ours asks, and nobody else's.
		allowedOrigins: [],
		generateUrl: (request, { id }) => `${new URL(request.url).pathname}/${id}`,
		getFileIdFromRequest: (_, last) => (last && isId(last) ? last : undefined),
		namingFunction: (_, metadata) => {
			const film = metadata?.film ?? "";
			if (!isId(film)) throw notAwaited;
			return film;
		},
		onUploadCreate: async (_, { id, size }) => {
			const film = await readFilm(handle.db, id);
			// One that is under way is not begun anew: it would lose what is there.
			if (film?.upload?.bytes !== size || (await arrivedOf(handle, id)) !== null) throw notAwaited;
			return {};
		},
	});
}

const notAwaited = { status_code: 409, body: "no such upload is awaited\n" };

async function folderOf({ storage }: Handle): Promise<string> {
	return join(await storage.workFolder(), "uploads");
}

/** How many bytes of a film have arrived; null where none has been sent. */
export async function arrivedOf(handle: Handle, film: string): Promise<number | null> {
	return stat(join(await folderOf(handle), film)).then(
		({ size }) => size,
		() => null,
	);
}

/** What is on its way is not wanted any more. */
export async function forgetUpload(handle: Handle, film: string): Promise<void> {
	const path = join(await folderOf(handle), film);
	for (const one of [path, `${path}.json`]) await rm(one, { force: true });
}

/** Of one film at a time: a client that hears nothing asks again. */
const finishing = new Map<string, Promise<void>>();

function finishIfWhole(handle: Handle, author: Author, film: string): Promise<void> {
	const known = finishing.get(film);
	if (known !== undefined) return known;
	const mine = finish(handle, author, film).finally(() => finishing.delete(film));
	finishing.set(film, mine);
	return mine;
}

async function finish(handle: Handle, author: Author, film: string): Promise<void> {
	const awaited = (await readFilm(handle.db, film))?.upload;
	if (!awaited || (await arrivedOf(handle, film)) !== awaited.bytes) return;
	try {
		const arrived = await receiveUploaded(handle.storage, { name: awaited.name, path: join(await folderOf(handle), film) });
		const { name, mediaType, sha256, bytes } = arrived;
		const finished = { id: film, name, mediaType, sha256, bytes };
		const by = { ...machine, account: author.account };
		await run(handle, by, mediaCommands["upload-finished"], finished, { id: idFrom(film, sha256) });
		await forgetUpload(handle, film);
	} catch (error) {
		if (error instanceof Problem) await forgetUpload(handle, film);
		throw error;
	}
}
