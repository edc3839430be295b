import type { SessionDocument } from "../../activities/roster/schema.ts";
import { writeName } from "../../particulars/name.ts";

type Known = SessionDocument | null;

/** A session after some people were ticked and the ticks of others taken back. */
export function ticked(
	document: unknown,
	{ came = [], gone = [] }: { readonly came?: readonly { readonly person: string }[]; readonly gone?: readonly string[] },
): Known {
	const known = document as Known;
	if (!known) return null;
	const there = new Set(came.map(({ person }) => person));
	const roster = known.roster.map((one) =>
		there.has(one.report) ? { ...one, came: true } : gone.includes(one.report) ? { ...one, came: false } : one,
	);
	return { ...known, roster };
}

interface Typed {
	readonly id: string;
	readonly report: string | null;
	readonly given: string;
	readonly family: string;
}

/** A session with a name that was typed below the list, at its end. */
export function attended(document: unknown, { id, report, given, family }: Typed): Known {
	const known = document as Known;
	if (!known || known.roster.some((one) => one.report === (report ?? id))) return known;
	const name = writeName({ clan: null, family: family || null, given });
	return { ...known, roster: [...known.roster, { report: report ?? id, name, apart: null, came: true, planned: true }] };
}

export function counted(document: unknown, { cells }: Pick<{ readonly cells: SessionDocument["headCount"] }, "cells">): Known {
	const known = document as Known;
	return known && { ...known, headCount: [...cells] };
}

export function photographed(document: unknown, { files }: { readonly files: readonly unknown[] }): Known {
	const known = document as Known;
	return known && { ...known, files: known.files + files.length };
}
