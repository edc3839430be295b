import type { ComponentChildren } from "preact";
import { ui as words } from "#words/shared";
import { speak } from "../words.ts";
import { Form, type FormProps, type FormState } from "./form.tsx";
import type { OfficeFrame, Way } from "./frame.ts";
import { IslandScript } from "./island.tsx";
import { OfficePage } from "./office.tsx";
import { unsavedIsland } from "./unsaved/island.ts";

interface FormPageProps extends Pick<FormProps, "action" | "tone" | "uploads" | "also"> {
	readonly frame: OfficeFrame;
	readonly title: string;
	readonly form: FormState;
	/** The page it belongs to. */
	readonly back: Way;
	/** The way out without sending anything, where it is another one, or has another name. */
	readonly cancel?: Partial<Way>;
	/** What the button says; by default that it saves. */
	readonly submit?: string;
	readonly intro?: string;
	readonly children?: ComponentChildren;
}

/** A page that is one form. */
export function FormPage({ frame, title, form, back, cancel, submit, intro, children, ...rest }: FormPageProps) {
	const t = speak(words, frame.language);
	return (
		<OfficePage frame={frame} title={title} form={form} back={back}>
			{intro && <p>{intro}</p>}
			<Form {...rest} form={form} submit={submit ?? t("save")} cancel={{ href: back.href, label: t("cancel"), ...cancel }}>
				{children}
			</Form>
			<IslandScript island={unsavedIsland} />
		</OfficePage>
	);
}
