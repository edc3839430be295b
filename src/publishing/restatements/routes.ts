import { form } from "../../programme/index.ts";
import { restatementCommands } from "./commands.ts";
import { restatementFormPage, restatementPage } from "./pages.tsx";

const decision = "periods/:period/restatements/:restatement";

export const restatementRoutes = [
	...form({
		command: restatementCommands["restatement-proposed"],
		at: "periods/:period/figures/:indicator/restatement",
		page: restatementFormPage,
		done: (_, { params }) => `periods/${params.period}?done=proposed`,
	}),
	...form({
		command: restatementCommands["figure-restated"],
		to: decision,
		page: restatementPage,
		done: (_, { params }) => `periods/${params.period}?done=restated`,
	}),
	...form({
		command: restatementCommands["restatement-withdrawn"],
		at: decision,
		to: `${decision}/withdrawal`,
		page: restatementPage,
		done: (_, { params }) => `periods/${params.period}?done=withdrawn`,
	}),
];
