import { createHash } from "node:crypto";
import { type CaseDocument, childrenCommands as commands, listCases } from "../../children/index.ts";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId, newSecret } from "../../shared/id.ts";
import { type Command, journalHead, machine, run } from "../../shared/journal/index.ts";
import { fieldDeviceCommands, takeDecided } from "../../sync/index.ts";
import { daysAfter } from "../calendar.ts";
import { today } from "../facts.ts";
import type { Staff } from "./cases.ts";

type Goal = CaseDocument["goals"][number];

/** What two officers decided of the same record without a signal: each saw what stood there before, and sends another value of one field. */
interface Edit {
	readonly kind: "goal-changed" | "schooling-recorded";
	readonly input: object;
	readonly field: string;
	readonly was: unknown;
	/** What the first and the second phone has there. */
	readonly values: readonly [unknown, unknown];
}

/**
 * Two officers of one district, each with a phone, edit two cases without a signal. The phones send one after the other, as phones do; what the
 * second one brings meets what the first one brought, and waits for a supervisor.
 */
export async function enterPhones(installation: Handle, demo: Programme, { officers }: Staff): Promise<void> {
	const [area] = officers[0]?.areas ?? [];
	const pair = officers.filter(({ areas }) => areas.some((one) => one === area)).slice(0, 2);
	const edits = area === undefined ? [] : editsOf(await listCases(demo.handle.db, { areas: [area], account: null }));
	const { seq: base } = await journalHead(demo.handle);
	for (const [at, { account }] of pair.entries()) {
		const device = await enrol(installation, demo, account, `Утас ${at + 1}`);
		await takeDecided(
			{ installation, programmes: () => [demo], registry, language: "mn", log: refuseMistakes },
			device,
			edits.map(({ kind, input, field, was, values }) => ({
				id: newId(),
				operation: {
					...{ kind: `children.${kind}`, input: { ...input, [field]: values[at] }, base, was: { [field]: was } },
					deviceAt: `${daysAfter(today, -1)}T0${3 + at}:20:00Z`,
				},
			})),
		);
	}
}

/** A mistake of ours leaves what was sent on the phone; the demo has none to keep it on. */
function refuseMistakes(error: unknown): never {
	throw error;
}

const registry: ReadonlyMap<string, Command> = new Map(
	(Object.values<unknown>(commands) as Command[]).map((command) => [command.operation.kind, command]),
);

/** The day of a goal that is open, and the way to school of another child. */
function editsOf(cases: readonly CaseDocument[]): Edit[] {
	const open = cases.filter(({ closed, officer }) => closed === null && officer !== null);
	const withGoal = open.find((one) => goalOf(one) !== undefined);
	const goal = withGoal && goalOf(withGoal);
	const far = open.find((one) => one !== withGoal && one.schooling !== null && one.schooling.kilometres !== null);
	return [...(goal ? [editOfGoal(withGoal.id, goal)] : []), ...(far?.schooling ? [editOfSchooling(far.id, far.schooling)] : [])];
}

function goalOf({ goals }: CaseDocument): Goal | undefined {
	return goals.find(({ state, due }) => state === "open" && due !== null);
}

function editOfGoal(child: string, { id, goal, who, due, state, doneOn }: Goal): Edit {
	const values = [daysAfter(today, 14), daysAfter(today, 45)] as const;
	return { kind: "goal-changed", input: { id, child, goal, who, state, doneOn }, field: "due", was: due, values };
}

function editOfSchooling(child: string, schooling: NonNullable<CaseDocument["schooling"]>): Edit {
	const was = schooling.kilometres ?? 0;
	return { kind: "schooling-recorded", input: { ...schooling, child }, field: "kilometres", was, values: [was + 1.5, was + 4] };
}

/** Nobody keeps its secrets: what it had to send is sent. */
async function enrol(installation: Handle, { slug }: Programme, account: string, name: string): Promise<string> {
	const digest = () => createHash("sha256").update(newSecret(32)).digest("hex");
	const author = { ...machine, account, device: "demo" };
	const device = { id: newId(), programme: slug, name, sendDigest: digest(), readDigest: digest() };
	return (await run(installation, author, fieldDeviceCommands["device-enrolled"], device)).result.device;
}
