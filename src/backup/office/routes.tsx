import { backups as words } from "#words/backup";
import type { OfficeRoute, OfficeVisit } from "../../identity/index.ts";
import type { DeskPart } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { installationOffice, officeContextOf } from "../../shared/office/index.ts";
import { speak } from "../../shared/words.ts";
import { warningsOf } from "../rules.ts";
import { lastTried, listAttempts } from "../store.ts";
import { BackupsPage } from "./page.tsx";

const shown = 30;

interface BackupRouteOptions {
	readonly installation: Handle;
	readonly isNightly: boolean;
}

/** For those who answer for the whole installation. */
export function backupRoutes({ installation, isNightly }: BackupRouteOptions): readonly OfficeRoute[] {
	const { view } = installationOffice<OfficeVisit>(installation);
	return [
		view("backups", "installation.manage", async (visit) => {
			const attempts = await listAttempts(installation.db, shown);
			const tried = await lastTried(installation.db);
			const warnings = warningsOf(tried ? [...attempts, tried] : attempts, installation.clock.now());
			return <BackupsPage {...{ attempts, tried, warnings, isNightly }} context={officeContextOf(visit)} />;
		}),
	];
}

/** On the desk of whoever can do something about it; of an installation with nothing but the demo there is nothing to lose. */
export function backupsToMind(installation: Handle): DeskPart {
	return async ({ programme, viewer, language }) => {
		if (programme.isDemo || !viewer.can("installation.manage")) return null;
		const attempts = await listAttempts(installation.db, shown);
		const tried = await lastTried(installation.db);
		const warnings = warningsOf(tried ? [...attempts, tried] : attempts, installation.clock.now());
		if (warnings.length === 0) return null;
		const t = speak(words, language);
		const items = warnings.map((warning) => ({
			href: "/office/backups",
			title: t(`short-${warning}`),
			detail: t(`warning-${warning}`),
			isLate: warning !== "never-tried",
		}));
		return { title: t("backups"), count: warnings.length, items };
	};
}
