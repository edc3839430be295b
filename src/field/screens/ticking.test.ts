import { expect, it } from "vitest";
import type { SessionDocument } from "../../activities/roster/schema.ts";
import type { FieldTyped } from "../forms/field.ts";
import { cameIn, tapsIn, withTap } from "./ticking.ts";

type Roster = SessionDocument["roster"];

function rosterOf(people: Readonly<Record<string, boolean>>): Roster {
	return Object.entries(people).map(([report, came]) => ({ report, name: report, apart: null, came, planned: true }));
}

const list = rosterOf({ Бат: false, Дулам: false, Оюун: true });
const tapped = (roster: Roster, ...names: readonly string[]) => names.reduce<FieldTyped>((typed, name) => withTap(roster, typed, name), {});

it("is what stands there with what was tapped, and a second tap takes it back", () => {
	const typed = tapped(list, "Бат", "Оюун");
	expect([...cameIn(list, typed)]).toEqual(["Бат"]);
	expect(tapsIn(list, typed)).toEqual({ came: ["Бат"], gone: ["Оюун"] });
	expect(tapsIn(list, tapped(list, "Бат", "Бат", "Оюун", "Оюун"))).toEqual({ came: [], gone: [] });
});

it("leaves a name that came to the list after the first tap as it came", () => {
	const longer = [...list, ...rosterOf({ Болормаа: true })];
	const typed = tapped(list, "Бат");
	expect([...cameIn(longer, typed)]).toEqual(["Бат", "Оюун", "Болормаа"]);
	expect(tapsIn(longer, typed)).toEqual({ came: ["Бат"], gone: [] });
});

it("does not say again what the office says by now", () => {
	const typed = tapped(list, "Бат", "Оюун");
	expect(tapsIn(rosterOf({ Бат: true, Дулам: false, Оюун: false }), typed)).toEqual({ came: [], gone: [] });
	expect(tapsIn(rosterOf({ Дулам: false }), typed)).toEqual({ came: [], gone: [] });
});
