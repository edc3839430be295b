import * as v from "valibot";
import { type OfficeRoute, viewerWithin } from "../../identity/index.ts";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { bytesOfBody, json } from "../../shared/http/index.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { problem } from "../problems.ts";
import { installationKey } from "../receiving/keys.ts";
import { type Enrolled, type Enrolling, syncPaths } from "../schema.ts";
import { fieldDeviceCommands } from "./commands.ts";

interface EnrolmentParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
}

/** An account that is signed in enrols its browser as a phone. The secrets are made in the browser, which sends them only to use them. */
export function enrolmentRoutes({ installation, programmes }: EnrolmentParts): readonly OfficeRoute[] {
	return [
		{
			method: "GET",
			path: syncPaths.enrolment,
			access: "signed-in",
			handle: ({ viewer }) => {
				const theirs = programmes().filter((one) => {
					const within = viewerWithin(viewer, one);
					return within !== null && (within.can("children.read") || within.can("activities.read"));
				});
				const named = theirs.map(({ slug, name }) => ({ slug, name }));
				return json({ account: viewer.account, name: viewer.name, programmes: named } satisfies Enrolling);
			},
		},
		{
			method: "POST",
			path: syncPaths.devices,
			access: "signed-in",
			handle: async (visit) => {
				const sent = readEnrolment((await bytesOfBody(visit.request)).toString());
				const { result } = await run(installation, authorOf(visit), fieldDeviceCommands["device-enrolled"], sent, { id: sent.id });
				const { account } = visit.viewer;
				const key = await installationKey(installation);
				return json({ device: result.device, installationKey: key, account, programme: sent.programme } satisfies Enrolled, 201);
			},
		},
	];
}

const enrolment = v.object({ id: v.string(), programme: v.string(), name: v.string(), sendDigest: v.string(), readDigest: v.string() });

/** @throws Problem `sync.body-unreadable` */
function readEnrolment(text: string): v.InferOutput<typeof enrolment> {
	try {
		return v.parse(enrolment, JSON.parse(text));
	} catch {
		throw problem("body-unreadable");
	}
}
