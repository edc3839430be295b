import type { Columns } from "./columns.ts";
import type { Guard } from "./schema.ts";

/** What forbids that two records are joined without somebody deciding it, however alike they are. */
export function guardAt(columns: Columns, i: number, j: number): Guard | null {
	const { register, registerKind, list, sex } = columns;
	if (((registerKind[i] as number) & (registerKind[j] as number) & 1) === 1)
		return register[i] === register[j] ? null : "register-numbers-differ";
	if (list[i] !== 0 && list[i] === list[j] && !isRetyped(columns, i, j)) return "same-list";
	return sex[i] !== 0 && sex[j] !== 0 && sex[i] !== sex[j] ? "sexes-differ" : null;
}

/** The strict rule: names, sex and the whole birth date are the same, so one list holds one person twice. */
function isRetyped({ given, family, born, sex }: Columns, i: number, j: number): boolean {
	const day = born[i] as number;
	if (family[i] === 0 || sex[i] === 0 || day % 100 === 0) return false;
	return given[i] === given[j] && family[i] === family[j] && day === born[j] && sex[i] === sex[j];
}
