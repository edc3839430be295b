import { formProblems as texts } from "#words/shared";
import { problems } from "../problem.ts";

export const problem = problems("form", texts, {
	unreadable: 400,
	"too-slow": 408,
	"too-large": 413,
	"too-many-fields": 413,
});

/** What a route takes of a body at most: bytes, fields (of JSON: values), and seconds until it is whole. */
export interface BodyLimits {
	readonly bytes: number;
	readonly fields: number;
	readonly seconds: number;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** What anybody may send without an account. */
export const openForm: BodyLimits = { bytes: 64 * kilobyte, fields: 200, seconds: 20 };
/** The longest forms of the office have a line for each session of twenty registers. */
export const officeForm: BodyLimits = { bytes: megabyte, fields: 10_000, seconds: 60 };

/** A form with files of so many bytes together, over a slow line. */
export function withFiles(bytes: number): BodyLimits {
	return { ...officeForm, bytes: bytes + officeForm.bytes, seconds: 900 };
}

/**
 * The request with a body that ends with a refusal as soon as it is larger, has more fields or takes longer than its route allows. They are
 * counted as they arrive: what is too much is never held, and nothing that takes long to take apart gets as far as being taken apart.
 * @throws Problem `form.too-large` where the request says itself that it is
 */
export function bounded(request: Request, limits: BodyLimits): Request {
	if (Number(request.headers.get("content-length") ?? 0) > limits.bytes) throw problem("too-large");
	if (!request.body) return request;
	const { url, method, headers, signal } = request;
	const body = countedBody(request.body, separatorsOf(headers.get("content-type") ?? ""), limits);
	return new Request(url, { method, headers, signal, body, duplex: "half" } as RequestInit);
}

function countedBody(
	body: ReadableStream<Uint8Array>,
	separators: ReadonlySet<number>,
	{ bytes, fields, seconds }: BodyLimits,
): ReadableStream<Uint8Array> {
	const reader = body.getReader();
	let arrived = 0;
	let found = 0;
	let timer: NodeJS.Timeout | undefined;
	const source = {
		pull: async (controller: ReadableStreamDefaultController<Uint8Array>) => {
			timer ??= setTimeout(() => controller.error(problem("too-slow")), seconds * 1_000).unref();
			const { done, value } = await reader.read();
			arrived += value?.length ?? 0;
			for (const byte of separators.size > 0 && value ? value : []) if (separators.has(byte)) found += 1;
			const refused = arrived > bytes ? problem("too-large") : found > fields ? problem("too-many-fields") : null;
			if (done || refused) clearTimeout(timer);
			// What is left of a refused body is not asked for: to cancel it would end the connection before the answer is read.
			if (refused) controller.error(refused);
			else if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason: unknown) => {
			clearTimeout(timer);
			return reader.cancel(reason);
		},
	};
	// Nothing is asked for, and no time runs, before somebody reads.
	return new ReadableStream(source, { highWaterMark: 0 });
}

/** What stands between the fields of a body; those of a form with files are counted by its reader. */
function separatorsOf(type: string): ReadonlySet<number> {
	if (type.startsWith("application/x-www-form-urlencoded")) return new Set(Buffer.from("&"));
	return new Set(type.startsWith("application/json") ? Buffer.from(",:[{") : []);
}

/** All bytes of a bounded body. @throws Problem `form.*` as `bounded` says */
export async function bytesOfBody({ body }: Request): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of body ?? []) chunks.push(chunk);
	return Buffer.concat(chunks);
}
