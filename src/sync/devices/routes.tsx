import { devices as words } from "#words/sync";
import { accountNames, type OfficeRoute, type OfficeVisit } from "../../identity/index.ts";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { installationOffice } from "../../shared/office/index.ts";
import type { FormState } from "../../shared/ui/index.ts";
import { inLanguage, sayPlain } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { fieldDeviceCommands } from "./commands.ts";
import { DevicesPage, RevokePage } from "./pages.tsx";
import { listDevices, readDevice } from "./store.ts";

interface DeviceParts {
	readonly installation: Handle;
	programmes(): readonly Programme[];
}

/** Every account sees and revokes its own phones; one that manages accounts, those of all. */
export function deviceRoutes({ installation, programmes }: DeviceParts): readonly OfficeRoute[] {
	const { view, form } = installationOffice<OfficeVisit>(installation);
	const seesAll = ({ viewer }: OfficeVisit) => viewer.can("accounts.manage");

	async function devicesPage(visit: OfficeVisit) {
		const devices = await listDevices(installation.db, seesAll(visit) ? null : visit.viewer.account);
		const owners = devices.map(({ account }) => account);
		const notice = sayPlain(words, `done-${visit.url.searchParams.get("done") ?? ""}`, visit.language);
		const programmeNames = new Map(programmes().map(({ slug, name }) => [slug, inLanguage(name, visit.language)]));
		return <DevicesPage {...{ visit, devices, notice, programmeNames }} names={await accountNames(installation.db, owners)} />;
	}

	async function revokePage(visit: OfficeVisit, form: FormState) {
		const device = await readDevice(installation.db, visit.params.id ?? "");
		if (!device || (device.account !== visit.viewer.account && !seesAll(visit))) throw problem("device-not-yours");
		return <RevokePage {...{ visit, form, device }} />;
	}

	return [
		view("devices", "signed-in", devicesPage),
		...form({
			command: fieldDeviceCommands["device-revoked"],
			at: "devices/:id/revocation",
			page: revokePage,
			done: () => "devices?done=revoked",
		}),
	];
}
