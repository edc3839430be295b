import { mayOutside } from "../../src/identity/appointments/rules.ts";
import { may, type Role } from "../../src/identity/index.ts";
import type { Author } from "../../src/shared/journal/index.ts";

/** Somebody of the test programme's office. */
export interface Person {
	readonly account: string;
	readonly name: string;
	readonly role: Role;
	readonly areas: readonly string[];
}

export const bayar: Person = { account: "bayar", name: "Баяр", role: "administrator", areas: [""] };
export const sarnai: Person = { account: "sarnai", name: "Сарнай", role: "monitoring-officer", areas: [""] };
/** Works in Khovd and sees nothing else. */
export const tuya: Person = { account: "tuya", name: "Туяа", role: "monitoring-officer", areas: ["84"] };

/** Manages the programme, and not the accounts. */
export const oyun: Person = { account: "oyun", name: "Оюун", role: "manager", areas: [""] };
/** Registers children in Bayanzürkh district. */
export const tsolmon: Person = { account: "tsolmon", name: "Цолмон", role: "field-officer", areas: ["11/1110"] };
export const delger: Person = { account: "delger", name: "Дэлгэр", role: "communications-officer", areas: [""] };
/** Of the media company. */
export const narantuya: Person = { account: "narantuya", name: "Нарантуяа", role: "partner", areas: [""] };
export const yuki: Person = { account: "yuki", name: "Юки", role: "donor", areas: [""] };

/** The person as the author of what they write. */
export function authorBy({ account, areas, role }: Person): Author {
	// An administrator of everything looks after the installation as well.
	const isAdministrator = role === "administrator" && areas.includes("");
	const outside = { isAdministrator, isDemo: false, appointments: [] };
	return { account, device: null, areas, can: (permission) => may(role, permission) || mayOutside(outside, permission) };
}
