import { form } from "../../programme/index.ts";
import { captionsCommands } from "../commands.ts";
import { descriptionPage } from "./page.tsx";

export const accessibilityRoutes = form({
	command: captionsCommands["description-answered"],
	at: "captions/:film/description",
	page: descriptionPage,
	done: ({ film }) => `captions/${film}?done=described`,
});
