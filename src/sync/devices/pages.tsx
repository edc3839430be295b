import { devices as words } from "#words/sync";
import type { OfficeVisit } from "../../identity/index.ts";
import { dayOf } from "../../shared/clock.ts";
import { Form, type FormState, LinkButton, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatShortDate, formatShortMoment, speak } from "../../shared/words.ts";
import type { FieldDevice, ListedDevice } from "./schema.ts";

interface DevicesPageProps {
	readonly visit: OfficeVisit;
	readonly devices: readonly ListedDevice[];
	/** Names of the owners, by account. */
	readonly names: ReadonlyMap<string, string>;
	/** Names of programmes, by slug. */
	readonly programmeNames: ReadonlyMap<string, string>;
	readonly notice: string | null;
}

export function DevicesPage({ visit, devices, names, programmeNames, notice }: DevicesPageProps) {
	const { frame, language } = visit;
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("devices")} notice={notice} back={{ href: "/office/account", label: t("my-account") }}>
			<p>{t("devices-intro")}</p>
			<p>
				<LinkButton href="/field">{t("work-here")}</LinkButton>
			</p>
			<Table
				caption={t("devices-caption")}
				columns={[
					{ label: t("device-name") },
					{ label: t("owner") },
					{ label: t("programme") },
					{ label: t("enrolled-on"), short: true },
					{ label: t("heard-on"), short: true },
					{ label: t("state") },
					{ label: t("change") },
				]}
				rows={devices.map((device) => ({
					key: device.id,
					cells: [
						device.name,
						names.get(device.account) ?? "",
						programmeNames.get(device.programme) ?? device.programme,
						formatShortDate(language, dayOf(device.enrolledAt)),
						device.heardAt === null ? t("never") : formatShortMoment(language, device.heardAt),
						device.revokedAt === null ? <Tag tone="good">{t("works")}</Tag> : <Tag tone="quiet">{t("revoked")}</Tag>,
						device.revokedAt === null && (
							<a href={`/office/devices/${device.id}/revocation`} aria-label={t("revoke-of", { name: device.name })}>
								{t("revoke")}
							</a>
						),
					],
				}))}
				empty={t("no-devices")}
			/>
		</OfficePage>
	);
}

interface RevokePageProps {
	readonly visit: OfficeVisit;
	readonly form: FormState;
	readonly device: FieldDevice;
}

export function RevokePage({ visit: { frame, language }, form, device }: RevokePageProps) {
	const t = speak(words, language);
	const back = { href: "/office/devices", label: t("devices") };
	return (
		<OfficePage frame={frame} title={t("revoke-of", { name: device.name })} form={form} back={back}>
			<p>{t("revoke-text")}</p>
			<Form
				action={`/office/devices/${device.id}/revocation`}
				form={form}
				submit={t("revoke")}
				tone="danger"
				cancel={{ href: back.href, label: t("cancel") }}
			/>
		</OfficePage>
	);
}
