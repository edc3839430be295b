import { expect, it } from "vitest";
import { realClock } from "../../shared/clock.ts";
import { readRegisterApart } from "./apart.ts";
import { readRegister } from "./reading.ts";

const lines = Array.from({ length: 3_000 }, (_, at) => `${at + 1};Батын Болд${at};УБ850101${String(at % 100).padStart(2, "0")};эр;Дорнод`);
const register = Buffer.from(`№;Нэр;Регистр;Хүйс;Сургууль\n${lines.join("\n")}\n`);

it("a large register is read apart, and is understood as a small one, to the word", async () => {
	const inWords = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "function" ? [one("mn"), one("en")] : one));
	const [apart, here] = [await readRegisterApart(register, "a.csv", realClock), await readRegister(register, "a.csv", realClock)];
	expect(apart.parts[0]?.rows).toHaveLength(3_000);
	expect(inWords(apart)).toBe(inWords(here));
});

it("one that is no register is refused in the same words", async () => {
	const bytes = Buffer.from("а;б;в\n".repeat(20_000));
	const refused = await readRegisterApart(bytes, "a.csv", realClock).catch((error: unknown) => error);
	expect(refused).toMatchObject({ code: "activities.header-missing", status: 422 });
});

it.each([
	["columns", "columns-many", `Нэр;Утас\nБат;${";".repeat(3_000)}\n`],
	["lines", "lines-many", `Нэр;Утас\n${"\n".repeat(120_000)}Бат;99112233\n`],
])("one of very many %s is refused before it is taken apart", async (_, code, text) => {
	await expect(readRegister(Buffer.from(text), "a.csv", realClock)).rejects.toMatchObject({ code: `activities.${code}` });
});
