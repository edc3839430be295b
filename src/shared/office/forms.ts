import type { VNode } from "preact";
import type * as v from "valibot";
import type { Handle } from "../database/index.ts";
import {
	type Access,
	type BodyLimits,
	page,
	type Route,
	readTyped,
	readUploads,
	seeOther,
	type Typed,
	type Viewer,
	type Visit,
	withFiles,
} from "../http/index.ts";
import { newId } from "../id.ts";
import { admit, type Command, type Given, type Json, requireReach, run } from "../journal/index.ts";
import { Problem } from "../problem.ts";
import type { FormState } from "../ui/index.ts";
import { authorOf, officeOf, type ProgrammeOfficeVisit } from "./context.ts";

interface SignedIn extends Visit {
	readonly viewer: Viewer;
}

/** A form of the office: the operation it asks for, where it stands, and where it leads. */
type OfficeForm<Schema extends v.GenericSchema, Result extends Json, May extends string, V extends SignedIn, Secret> = Asking<
	Schema,
	Result,
	May,
	V
> &
	(Leading<Result, V> | Showing<Result, V, Secret>);

interface Leading<Result, V> {
	/** Where one comes when it is done, below the office, a query alone is the office itself; or the answer, where it carries a cookie as well. */
	done(result: Result, visit: V, typed: Typed): string | Response | Promise<string | Response>;
	readonly once?: undefined;
}

interface Showing<Result, V, Secret> {
	/**
	 * A secret that the answer shows this once: it is made for this one sending, and what of it is kept goes into the input. `show` gets null
	 * where the same form was sent before, because the secret was shown then.
	 */
	readonly once: {
		make(): Secret;
		input(secret: Secret, visit: V): Readonly<Record<string, unknown>>;
		show(visit: V, secret: Secret | null, result: Result, typed: Typed): Response | Promise<Response>;
	};
	readonly done?: undefined;
}

interface Asking<Schema extends v.GenericSchema, Result extends Json, May extends string, V extends SignedIn> {
	readonly command: Command<Schema, Result, May>;
	/** Its own page, below the office; without one it stands on a page of something else. */
	readonly at?: string;
	/** Where it is sent to, where that is another address. */
	readonly to?: string;
	/**
	 * What of the input was neither typed nor stands in the address by the name of its field; an `id` that neither gives is made, as that of
	 * something new.
	 */
	input?(visit: V, typed: Typed): Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
	/** What must hold besides, once the input is right: that the person at the form knows the password, where a wrong guess counts. @throws Problem */
	require?(visit: V, typed: Typed): void | Promise<void>;
	/** Draws the page with the form, fresh or with what was typed and what is wrong with it. */
	page(visit: V, form: FormState): VNode | Promise<VNode>;
	/** Where a file is chosen: it stands in the input beside what was typed. */
	readonly upload?: { readonly field: string; readonly bytes: number; refused(why: "too-many" | "too-large"): Problem };
	/** What it takes of a body, where that is more than forms have and no file. */
	readonly takes?: BodyLimits;
	/** The field that a refusal is about, by its code; of any other the form as a whole is refused. */
	readonly fieldOf?: Readonly<Record<string, string>>;
	/** The field in which a part of the input was typed, where it has another name there: `sessions.0.heldOn` is `heldOn1`. */
	fieldNamed?(part: string, typed: Typed): string;
	/** Where one comes instead of the fresh form, below the office, while nothing can be done with it; null where something can. */
	instead?(visit: V): Promise<string | null>;
	/** Where one comes at once because it stands like this already, below the office; nothing is written then. */
	unchanged?(visit: V, typed: Typed): Promise<string | null>;
}

/** What is left of an access when every account may. */
type Asked<May extends string> = Exclude<May, "signed-in" | "public">;

interface Below<V extends SignedIn> {
	/** The address below which everything lies, as a route has it. */
	readonly base: string;
	handleOf(visit: V): Handle;
	officeOf(visit: V): string;
}

/** Pages and forms below one address. */
export function officeBelow<V extends SignedIn>({ base, handleOf, officeOf }: Below<V>) {
	/** A page that is looked at; the forms on it are fresh. */
	function view<const May extends string>(
		at: string,
		access: May,
		draw: (visit: V, form: FormState) => VNode | Promise<VNode>,
	): Route<Asked<May>, V> {
		return {
			method: "GET",
			path: `${base}/${at}`,
			access: access as Access<Asked<May>>,
			handle: async (visit) => page(await draw(visit, fresh())),
		};
	}

	/**
	 * A form as a pair of routes. GET draws it; POST runs its operation and leads on with 303, or answers 422 with the same page and the
	 * person's own text. Both ask for the access that the operation has.
	 */
	function form<Schema extends v.GenericSchema, Result extends Json, const May extends string, Secret>(
		described: OfficeForm<Schema, Result, May, V, Secret>,
	): readonly Route<Asked<May>, V>[] {
		const { command, at, to = at, once, fieldOf = {} } = described;
		if (to === undefined) throw new Error(`the form of ${command.operation.kind} is sent nowhere`);
		const { access } = command.operation;
		const takes = described.upload ? withFiles(described.upload.bytes) : described.takes;
		const sent: Route<Asked<May>, V> = {
			method: "POST",
			path: `${base}/${to}`,
			access: access as Access<Asked<May>>,
			...(takes && { takes }),
			handle: async (visit) => {
				const sent = await read(visit, described.upload);
				const { operation = "", ...typed } = sent.typed;
				const unchanged = await described.unchanged?.(visit, typed);
				if (unchanged) return seeOther(`${officeOf(visit)}/${unchanged}`);
				try {
					if (sent.refused) throw sent.refused;
					const secret = once?.make();
					const input = {
						...{ id: newId(), ...typed, ...sent.files, ...visit.params, ...(await described.input?.(visit, typed)) },
						...(secret !== undefined && once?.input(secret, visit)),
					} as Given<v.InferInput<Schema>>;
					const author = authorOf(visit);
					if (described.require) {
						admit(author, command.operation, input, { id: operation });
						await described.require(visit, typed);
					}
					const { result, repeated } = await run(handleOf(visit), author, command, input, {
						id: operation,
						content: [typed, visit.params, sent.files],
					});
					if (described.once) return await described.once.show(visit, repeated ? null : (secret ?? null), result, typed);
					const next = await described.done(result, visit, typed);
					if (next instanceof Response) return next;
					return seeOther(`${officeOf(visit)}${next.startsWith("?") ? "" : "/"}${next}`);
				} catch (refused) {
					const parts = Object.entries(refusalIn(refused, visit, fieldOf));
					const errors = Object.fromEntries(parts.map(([part, said]) => [described.fieldNamed?.(part, typed) ?? part, said]));
					return page(await described.page(visit, { typed, errors, operation: newId() }), 422);
				}
			},
		};
		if (at === undefined) return [sent];
		const shown: Route<Asked<May>, V> = {
			method: "GET",
			path: `${base}/${at}`,
			access: access as Access<Asked<May>>,
			handle: async (visit) => {
				// Who works in some areas only is told so before they type.
				requireReach(authorOf(visit), command.operation);
				const instead = await described.instead?.(visit);
				return instead ? seeOther(`${officeOf(visit)}/${instead}`) : page(await described.page(visit, fresh()));
			},
		};
		return [shown, sent];
	}

	return { view, form };
}

/** Pages and forms of a programme's office. */
export function programmeOffice<V extends ProgrammeOfficeVisit>() {
	return officeBelow<V>({
		base: "/office/:programme",
		handleOf: ({ programme }) => programme.handle,
		officeOf,
	});
}

/** Pages and forms of the office outside a programme. */
export function installationOffice<V extends SignedIn>(installation: Handle) {
	return officeBelow<V>({ base: "/office", handleOf: () => installation, officeOf: () => "/office" });
}

/** What was typed and, where a file may be chosen, the file. */
async function read(visit: Visit, upload: Asking<v.GenericSchema, Json, string, SignedIn>["upload"]) {
	if (!upload) return { typed: await readTyped(visit), files: {}, refused: null };
	const sent = await readUploads(visit, upload.field, { files: 1, bytesEach: upload.bytes });
	if (sent.ok) return { typed: sent.typed, files: { [upload.field]: sent.uploads[0] }, refused: null };
	return { typed: sent.typed, files: { [upload.field]: null }, refused: sent.refused === "none" ? null : upload.refused(sent.refused) };
}

function fresh(): FormState {
	return { typed: {}, errors: {}, operation: newId() };
}

/** What goes back into the form; what is hidden or forbidden is an error page, and a mistake of ours is one as well. */
export function refusalIn(
	refused: unknown,
	{ language }: Visit,
	fieldOf: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
	if (!(refused instanceof Problem) || (refused.status !== 409 && refused.status !== 422)) throw refused;
	const fields = refused.fieldsIn(language);
	return Object.keys(fields).length > 0 ? fields : { [fieldOf[refused.code] ?? "form"]: refused.in(language) };
}
