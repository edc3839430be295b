import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { enrol, officeWithPeople, openOffice, order, shownCode, signIn } from "../../../test/support/accounts.ts";
import { createMailer } from "./invitations.ts";

const from = "Tegsh <tegsh@example.org>";
const open: { close(): void }[] = [];

afterEach(() => {
	for (const one of open.splice(0)) one.close();
});

/** A mail server as RFC 5321 has it, as far as one letter needs; `answer` may refuse a command. */
async function mailServer(answer: (line: string) => string | null = () => null) {
	const letters: { to: string[]; data: string }[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		let letter = { to: [] as string[], data: "" };
		let inData = false;
		let rest = "";
		const say = (line: string) => socket.write(`${line}\r\n`);
		socket.on("error", () => {});
		socket.on("data", (chunk) => {
			rest += chunk.toString("utf8");
			for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
				const line = rest.slice(0, end);
				rest = rest.slice(end + 2);
				if (inData) {
					if (line !== ".") letter.data += `${line}\n`;
					else {
						inData = false;
						letters.push(letter);
						letter = { to: [], data: "" };
						say("250 taken");
					}
					continue;
				}
				const refused = answer(line);
				if (refused) say(refused);
				else if (/^EHLO/i.test(line)) say("250-mail.example.org\r\n250 8BITMIME");
				else if (/^RCPT TO:/i.test(line)) {
					letter.to.push(/<(.*)>/.exec(line)?.[1] ?? "");
					say("250 ok");
				} else if (/^DATA/i.test(line)) {
					inData = true;
					say("354 go on");
				} else if (/^QUIT/i.test(line)) {
					say("221 bye");
					socket.end();
				} else say("250 ok");
			}
		});
		say("220 mail.example.org ESMTP");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	open.push({
		close: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	});
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	return { smtp: `smtp://127.0.0.1:${address.port}`, letters };
}

/** The office with a mail server that may be elsewhere, and what was complained about. */
async function officeWithMail(smtp: string) {
	const office = await officeWithPeople();
	const complaints: string[] = [];
	const mailer = createMailer({ smtp, from }, (line) => complaints.push(line));
	const bayar = office.browser(office.identity, mailer);
	await signIn(bayar, "bayar");
	return { ...office, bayar, complaints };
}

const invited = (more: object = {}) => ({
	...order(),
	displayName: "Дорж",
	userName: "dorj",
	programme: "test",
	role: "monitoring-officer",
	areas: "84",
	mailAddress: "dorj@example.mn",
	invitation: "yes",
	invitationLanguage: "mn",
	...more,
});

/** The text of a letter in base64 or quoted-printable. */
function textOf(data: string): string {
	const [head = "", ...body] = data.split("\n\n");
	const text = body.join("\n\n");
	if (/base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
	const bytes = text.replaceAll("=\n", "").replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, "latin1").toString("utf8");
}

describe("an invitation", () => {
	test("goes to the address in the language of whoever is invited, and its link lets them in", async () => {
		const { smtp, letters } = await mailServer();
		const { bayar, browser } = await officeWithMail(smtp);
		const page = await (await bayar.visit({ path: "/office/accounts", form: invited() })).text();
		expect(page).toContain("The invitation was sent to dorj@example.mn");
		expect(letters).toHaveLength(1);
		expect(letters[0]?.to).toEqual(["dorj@example.mn"]);
		const text = textOf(letters[0]?.data ?? "");
		expect(text).toContain("Сайн байна уу, Дорж");
		const code = shownCode(page);
		expect(text).toContain(`http://localhost:3000/enrol/${code}`);
		expect(letters[0]?.data).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
		const dorj = browser();
		const password = "long enough for everybody";
		await dorj.visit({ path: `/enrol/${code}`, form: { ...order(), password, repeated: password } });
		expect(await dorj.viewer()).toMatchObject({ name: "Дорж", language: "mn" });
	});

	test("is not sent a second time when the form is, nor unless it is asked for", async () => {
		const { smtp, letters } = await mailServer();
		const { bayar, handle } = await officeWithMail(smtp);
		const form = invited({ invitation: "" });
		expect(await (await bayar.visit({ path: "/office/accounts", form })).text()).not.toContain("was sent to");
		const again = invited({ userName: "bold", displayName: "Болд" });
		await bayar.visit({ path: "/office/accounts", form: again });
		await bayar.visit({ path: "/office/accounts", form: again });
		expect(letters).toHaveLength(1);
		const { rows } = await handle.pool.query("select id from account where user_name = 'dorj'");
		await bayar.visit({ path: `/office/accounts/${rows[0].id}/enrolment`, form: { ...order(), invitation: "yes" } });
		expect(letters.map(({ to }) => to)).toEqual([["dorj@example.mn"], ["dorj@example.mn"]]);
	});

	test.each([
		["is nowhere", async () => "smtp://127.0.0.1:1"],
		["refuses the letter", async () => (await mailServer((line) => (/^RCPT/i.test(line) ? "550 no such person" : null))).smtp],
		["breaks off", async () => (await mailServer((line) => (/^MAIL/i.test(line) ? "421 closing" : null))).smtp],
	])("is handed over on paper when the mail server %s: the account is there, and the page says so", async (_, server) => {
		const { bayar, browser, complaints } = await officeWithMail(await server());
		const reply = await bayar.visit({ path: "/office/accounts", form: invited() });
		const page = await reply.text();
		expect(reply.status).toBe(200);
		expect(page).toContain("could not be sent to dorj@example.mn");
		const code = shownCode(page);
		expect((await browser().visit({ path: `/enrol/${code}` })).status).toBe(200);
		expect(complaints).toHaveLength(1);
		expect(complaints.join()).not.toContain(code);
	});

	test("that never gets an answer is given up, and nobody waits for long", { timeout: 30_000 }, async () => {
		const silent = createServer(() => {});
		await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
		open.push(silent);
		const address = silent.address();
		const port = address !== null && typeof address !== "string" ? address.port : 0;
		const { bayar } = await officeWithMail(`smtp://127.0.0.1:${port}`);
		const page = await (await bayar.visit({ path: "/office/accounts", form: invited() })).text();
		expect(page).toContain("could not be sent");
		expect(shownCode(page)).not.toBe("");
	});

	test.each([
		[{ mailAddress: "" }, "Type the e-mail address for the invitation"],
		[{ mailAddress: "dorj" }, "Type an e-mail address like"],
		[{ mailAddress: "dorj@example.mn, bold@example.mn" }, "Type an e-mail address like"],
		[{ mailAddress: "dorj@example.mn\r\nBcc: all@example.mn" }, "Type an e-mail address like"],
	])("comes back with what is wrong in %j, and nothing is written or sent", async (wrong, said) => {
		const { smtp, letters } = await mailServer();
		const { bayar, handle } = await officeWithMail(smtp);
		const reply = await bayar.visit({ path: "/office/accounts", form: invited(wrong) });
		const page = await reply.text();
		expect([reply.status, page.includes(said), page.includes('value="Дорж"')]).toEqual([422, true, true]);
		expect(letters).toEqual([]);
		expect((await handle.pool.query("select from account where user_name = 'dorj'")).rows).toHaveLength(0);
	});

	test("is not spoken of without a mail server, and an address that a form sends all the same is not kept", async () => {
		const { identity, browser, handle } = await openOffice();
		await enrol(identity, "bayar", "administrator");
		const bayar = browser();
		await signIn(bayar, "bayar");
		expect(await (await bayar.visit({ path: "/office/accounts/new" })).text()).not.toContain("mail");
		const page = await (await bayar.visit({ path: "/office/accounts", form: invited() })).text();
		expect(page).not.toContain("mail");
		expect((await handle.pool.query("select mail_address from account where user_name = 'dorj'")).rows).toEqual([{ mail_address: null }]);
	});
});
