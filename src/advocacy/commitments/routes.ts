import { form, view } from "../../programme/index.ts";
import { commitmentCommands } from "./commands.ts";
import { commitmentFormPage, commitmentPage, commitmentsPage } from "./pages.tsx";

export const commitmentRoutes = [
	view("commitments", "advocacy.read", commitmentsPage),
	view("commitments/:id", "advocacy.read", commitmentPage),
	...form({
		command: commitmentCommands["commitment-made"],
		at: "commitments/new",
		to: "commitments",
		page: commitmentFormPage,
		done: ({ commitment }) => `commitments/${commitment}?done=made`,
	}),
	...form({
		command: commitmentCommands["commitment-corrected"],
		at: "commitments/:id/description",
		page: commitmentFormPage,
		done: ({ commitment }) => `commitments/${commitment}?done=corrected`,
	}),
	...form({
		command: commitmentCommands["commitment-followed-up"],
		to: "commitments/:commitment/follow-ups",
		page: commitmentPage,
		done: ({ commitment }) => `commitments/${commitment}?done=followed-up`,
	}),
	...form({
		command: commitmentCommands["commitment-settled"],
		to: "commitments/:id/state",
		page: commitmentPage,
		done: ({ commitment }) => `commitments/${commitment}?done=settled`,
	}),
];
