import type * as v from "valibot";
import type { Typed } from "../../shared/http/index.ts";
import type { importOperations } from "./operations.ts";

type Input = v.InferInput<(typeof importOperations)["register-imported"]["input"]>;

/** What the form of a draft asks for: into a session that was chosen, or into a new one, of which it asks for everything. */
export function confirmedBy(id: string, typed: Typed): Input {
	const { target = "", title = "", heldOn = "", area = "", site, kind, participants } = typed;
	const described = { title, kind, participants, site } as Pick<Input, "title" | "kind" | "participants" | "site">;
	const parts = partsIn(typed);
	if (parts.length === 0)
		return target === "new" ? { import: id, session: null, ...described, heldOn, area } : { import: id, session: target };
	// A place for all is asked for where a new session has none of its own.
	const isPlaced = parts.every((part) => part.left || part.session !== "" || part.area !== "");
	return { import: id, session: null, ...described, area: isPlaced && area === "" ? null : area, parts };
}

function partsIn(typed: Typed) {
	return partNumbers(typed).map((part) => {
		const [target = "", title, heldOn = "", area = ""] = ["target", "title", "heldOn", "area"].map((field) => typed[`${field}${part}`]);
		const isNew = target === "new";
		return {
			part,
			left: target === "left",
			session: isNew || target === "left" ? "" : target,
			title: isNew ? (title ?? null) : null,
			heldOn,
			area,
		};
	});
}

function partNumbers(typed: Typed): number[] {
	return Object.keys(typed).flatMap((field) => (/^target([1-9]\d{0,2})$/.test(field) ? [Number(field.slice(6))] : []));
}

/** What is wrong with the input, by the fields of the form: `parts.0.heldOn` is the day of the first part that was sent. */
export function errorsInFields(errors: Readonly<Record<string, string>>, typed: Typed): Readonly<Record<string, string>> {
	const numbers = partNumbers(typed);
	const named = (path: string) => {
		if (path === "session") return "target";
		const [, index, field = ""] = /^parts\.(\d+)\.(\w+)$/.exec(path) ?? [];
		return index === undefined ? path : `${field === "session" ? "target" : field}${numbers[Number(index)] ?? ""}`;
	};
	return Object.fromEntries(Object.entries(errors).map(([path, said]) => [named(path), said]));
}
