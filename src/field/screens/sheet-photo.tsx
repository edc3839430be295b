import { useState } from "preact/hooks";
import { sessions as words } from "#words/field";
import { fileOperations } from "../../activities/files/operations.ts";
import { speak } from "../../shared/words.ts";
import { usePhone } from "../app/use-phone.ts";
import { StoreFull } from "../engine/store.ts";
import { smallerPhoto } from "./smaller-photo.ts";

/** A photo of the sign-in sheet. It is made small before it is kept: a telephone’s own would take an hour over a weak signal. */
export function SheetPhoto({ session, files }: { readonly session: string; readonly files: number }) {
	const phone = usePhone();
	const t = speak(words, phone.is.language);
	const [said, say] = useState<string | null>(null);

	async function keep(file: File): Promise<void> {
		say(t("photo-working"));
		const bytes = await smallerPhoto(file);
		if (bytes === null) return say(t("photo-unreadable"));
		try {
			const input = { session, files: [{ name: "sheet.jpg", bytes }] };
			await phone.decide({ kind: fileOperations["file-attached"].kind, input });
			say(t("photo-kept"));
		} catch (error) {
			say(t(error instanceof StoreFull ? "disk-full" : "not-kept"));
		}
	}

	return (
		<section>
			<h2>{t("sheet")}</h2>
			<p class="soft">{t("photos", { count: files })}</p>
			<label class="button">
				{t("take-photo")}
				<input
					class="hidden"
					type="file"
					accept="image/*"
					capture="environment"
					onChange={({ currentTarget }) => {
						const [file] = currentTarget.files ?? [];
						if (file) void keep(file);
						currentTarget.value = "";
					}}
				/>
			</label>
			<p role="status">{said}</p>
		</section>
	);
}
