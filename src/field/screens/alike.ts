import type { CaseDocument } from "../../children/cases/schema.ts";
import { bitsAt } from "../../linkage/comparing/bits.ts";
import { keysOf } from "../../linkage/comparing/keys.ts";
import { weighAt } from "../../linkage/comparing/weigh.ts";
import { weightsOf } from "../../linkage/comparing/weights.ts";
import { columnsOf } from "../../linkage/folding/columns.ts";
import { type Prepared, prepare } from "../../linkage/folding/prepare.ts";
import { usualModel } from "../../linkage/learning/usual-model.ts";
import type { WeighedField } from "../../linkage/schema.ts";
import { knowsEnough } from "../../people/intake/partial-record.ts";
import type { PartialRecord } from "../../people/schema.ts";

/** A child on the telephone who may be the one that is being registered, with what speaks for it and against. */
export interface AlikeChild {
	readonly document: CaseDocument;
	readonly bits: number;
	readonly fields: readonly WeighedField[];
}

interface Ready {
	readonly prepared: Prepared;
	readonly keys: readonly number[];
}

const ready = new WeakMap<CaseDocument, Ready>();
/** More than a screen of them helps nobody. */
const mostShown = 3;

/** The same engine as at the office, over the children on the telephone; the office looks again among all. The most likely first. */
export function alikeAmong(cases: readonly { readonly document: CaseDocument }[], asked: PartialRecord): readonly AlikeChild[] {
	if (!knowsEnough(asked)) return [];
	const mine = readyOf("", asked);
	const keys = new Set(mine.keys);
	const near = cases.map(({ document }) => ({ document, is: readyIn(document) })).filter(({ is }) => is.keys.some((key) => keys.has(key)));
	if (near.length === 0) return [];
	const columns = columnsOf([mine.prepared, ...near.map(({ is }) => is.prepared)]);
	const weights = weightsOf(usualModel, columns);
	return near
		.map(({ document }, at) => ({ document, at: at + 1 }))
		.filter(({ at }) => bitsAt(columns, weights, 0, at) >= usualModel.thresholds.review)
		.map(({ document, at }) => ({ document, ...weighAt(columns, weights, 0, at) }))
		.toSorted((one, other) => other.bits - one.bits)
		.slice(0, mostShown);
}

function readyIn(document: CaseDocument): Ready {
	const known = ready.get(document);
	if (known) return known;
	const { report, name, birthDate, sex, registerNumber, phone, area } = document;
	const made = readyOf(report, { name, birthDate, sex, registerNumber, phone, area });
	ready.set(document, made);
	return made;
}

function readyOf(id: string, { name, birthDate, sex, registerNumber, phone, area }: PartialRecord): Ready {
	const prepared = prepare({
		...{ id, given: name.given, family: name.family, clan: name.clan, birthDate, sex, register: registerNumber, phone: phone ?? null },
		// As at the office: where somebody was met, from the widest to the narrowest.
		...{ place: area ? area.split("/").slice(0, 2) : [], address: [], other: [], list: null },
	});
	return { prepared, keys: keysOf(prepared) };
}
