import { imports as words } from "#words/activities";
import { EmptyState, FileField, Form, type FormState, LinkButton, Note, OfficePage, Pager, Table, Tag } from "../../shared/ui/index.ts";
import { formatMoment, formatNumber, type Language, speak } from "../../shared/words.ts";
import type { ImportState, RegisterImport } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";

interface ImportsPageProps {
	readonly around: Surroundings;
	readonly imports: readonly RegisterImport[];
	/** Names of accounts by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly isFirst: boolean;
	readonly next: string | undefined;
	readonly notice: string | null;
}

export function ImportsPage({ around, imports, names, isFirst, next, notice }: ImportsPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const path = `${office}/imports`;
	const upload = { href: `${path}/new`, label: t("upload") };
	if (imports.length === 0 && isFirst) {
		return (
			<OfficePage frame={frame} title={t("imports")} notice={notice}>
				<EmptyState title={t("no-imports")} text={t("no-imports-text")} action={upload} />
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("imports")} notice={notice} actions={<LinkButton href={upload.href}>{upload.label}</LinkButton>}>
			<p>{t("imports-intro")}</p>
			<Table
				caption={t("imports-caption")}
				columns={[
					{ label: t("file") },
					{ label: t("state") },
					{ label: t("attendances"), numeric: true },
					{ label: t("uploaded-at") },
					{ label: t("uploaded-by") },
				]}
				rows={imports.map((one) => ({
					key: one.id,
					cells: [
						<a href={`${path}/${one.id}`}>{one.fileName}</a>,
						<ImportTag language={language} state={one.state} />,
						one.state === "draft" ? "" : formatNumber(language, one.rows),
						formatMoment(language, one.uploadedAt),
						one.uploadedBy ? (names.get(one.uploadedBy) ?? one.uploadedBy) : t("by-machine"),
					],
				}))}
				empty={t("no-imports")}
			/>
			<Pager language={language} previous={isFirst ? undefined : path} next={next} />
		</OfficePage>
	);
}

export function ImportTag({ language, state }: { readonly language: Language; readonly state: ImportState }) {
	const tones = { draft: "warn", "in-force": "good", undone: "quiet" } as const;
	return <Tag tone={tones[state]}>{speak(words, language)(state)}</Tag>;
}

/** Together below what a request may carry; a register of a thousand people has 0.1 MB. */
export const uploadLimits = { files: 20, bytesEach: 3 * 1024 * 1024 };

interface UploadPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly kept: readonly { readonly id: string; readonly name: string }[];
	readonly refused: readonly string[];
}

export function UploadPage({ around, form, kept, refused }: UploadPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const path = `${office}/imports`;
	const limits = { most: uploadLimits.files, megabytes: uploadLimits.bytesEach / 1024 / 1024 };
	return (
		<OfficePage frame={frame} title={t("upload")} form={form} back={{ href: path, label: t("imports") }}>
			{refused.length > 0 && (
				<Note>
					<h2>{t("refused-files")}</h2>
					<ul>
						{refused.map((reason) => (
							<li key={reason}>{reason}</li>
						))}
					</ul>
				</Note>
			)}
			{kept.length > 0 && (
				<Note>
					<h2>{t("kept-files")}</h2>
					<ul>
						{kept.map(({ id, name }) => (
							<li key={id}>
								<a href={`${path}/${id}`}>{name}</a>
							</li>
						))}
					</ul>
				</Note>
			)}
			<p>{t("imports-intro")}</p>
			<Form action={path} uploads submit={t("read-files")} cancel={{ href: path, label: t("cancel") }}>
				<FileField
					form={form}
					name="files"
					label={t("files")}
					hint={t("files-hint", limits)}
					accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
					multiple
				/>
			</Form>
		</OfficePage>
	);
}

interface WithdrawalPageProps {
	readonly around: Surroundings;
	readonly shown: RegisterImport;
	readonly form: FormState;
	readonly operation: string;
}

export function WithdrawalPage({ around, shown, form, operation }: WithdrawalPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const path = `${office}/imports/${shown.id}`;
	return (
		<OfficePage frame={frame} title={t("undo-question", { file: shown.fileName })} form={form} back={{ href: path, label: shown.fileName }}>
			<p>{t("undo-text", { count: shown.rows })}</p>
			<Form
				action={`${path}/withdrawal`}
				operation={operation}
				submit={t("undo")}
				tone="danger"
				cancel={{ href: path, label: t("keep-import") }}
			/>
		</OfficePage>
	);
}
