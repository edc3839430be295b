import { contacts as contactWords } from "#words/campaigns";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../programme/index.ts";
import type { Database } from "../shared/database/index.ts";
import { fileReply, readFile, refusedFile } from "../shared/files/index.ts";
import type { Route } from "../shared/http/index.ts";
import { Problem } from "../shared/problem.ts";
import { type Language, speak } from "../shared/words.ts";
import { campaignNamePage, campaignPage, campaignsPage } from "./campaign-pages.tsx";
import { campaignCommands } from "./commands.ts";
import { contentRoutes } from "./contents/routes.ts";
import { itemPage } from "./item-page.tsx";
import { kitRoutes } from "./kits/routes.ts";
import { newPostPage, numberPage, publicationPage, removalPage } from "./post-forms.tsx";
import { postPage } from "./post-pages.tsx";
import { problem } from "./problems.ts";
import { readProposal, shownAnyPost } from "./proposals/store.ts";
import { releaseRoutes } from "./releases/routes.ts";
import { acceptedSorts, type PostRow } from "./schema.ts";
import { readPost, shownItem, shownYear } from "./store.ts";
import { itemFormPage, peoplePage, yearFormPage, yearPage } from "./year-pages.tsx";

const sayOneFile = (language: Language) => speak(contactWords, language)("one-file");
const oneFile = new Problem("campaigns.one-file", 422, sayOneFile, {}, { file: sayOneFile });

/** The export or the screenshot that proves a number. */
const proof = {
	field: "file",
	bytes: 64 * 1024 * 1024,
	refused: (why: "too-many" | "too-large") => (why === "too-large" ? refusedFile(why, acceptedSorts) : oneFile),
};

/** The file that proves the number of a post, or the one that is proposed. */
function proofFile(name: string, read: (db: Database, id: string) => Promise<PostRow | null>): Route<"campaigns.read", ProgrammeVisit> {
	return {
		method: "GET",
		path: `/office/:programme/campaigns/posts/:id/${name}`,
		access: "campaigns.read",
		handle: async ({ programme, params }) => {
			const post = await read(programme.handle.db, params.id ?? "");
			if (!post) throw problem("post-unknown");
			const file = post.measurement?.file ? await readFile(programme.handle.db, post.measurement.file) : null;
			if (!file) throw problem("file-unknown");
			return fileReply(file);
		},
	};
}

export const campaignsRoutes: readonly ProgrammeRoute[] = [
	view("campaigns", "campaigns.read", campaignsPage),
	view("campaigns/:id", "campaigns.read", campaignPage),
	view("campaigns/years/:id", "campaigns.read", yearPage),
	view("campaigns/items/:id", "campaigns.read", itemPage),
	view("campaigns/posts/:id", "campaigns.read", postPage),
	proofFile("file", readPost),
	proofFile("proposed/file", async (db, id) => (await readProposal(db, id))?.post ?? null),
	...form({
		command: campaignCommands["campaign-written"],
		at: "campaigns/new",
		to: "campaigns",
		page: campaignNamePage,
		done: ({ campaign }) => `campaigns/${campaign}?done=campaign`,
	}),
	...form({
		command: campaignCommands["campaign-written"],
		at: "campaigns/:id/name",
		page: campaignNamePage,
		done: ({ campaign }) => `campaigns/${campaign}?done=campaign`,
	}),
	...form({
		command: campaignCommands["year-written"],
		at: "campaigns/:campaign/years/new",
		to: "campaigns/:campaign/years",
		page: yearFormPage,
		done: ({ year }) => `campaigns/years/${year}?done=year`,
	}),
	...form({
		command: campaignCommands["year-written"],
		at: "campaigns/years/:id/description",
		input: async ({ programme, params }) => ({ campaign: (await shownYear(programme.handle.db, params.id)).campaign }),
		page: yearFormPage,
		done: ({ year }) => `campaigns/years/${year}?done=year`,
	}),
	...form({
		command: campaignCommands["item-written"],
		at: "campaigns/years/:year/items/new",
		to: "campaigns/years/:year/items",
		page: itemFormPage,
		done: ({ item }) => `campaigns/items/${item}?done=item`,
	}),
	...form({
		command: campaignCommands["item-written"],
		at: "campaigns/items/:id/title",
		input: async ({ programme, params }) => ({ year: (await shownItem(programme.handle.db, params.id)).year }),
		page: itemFormPage,
		done: ({ item }) => `campaigns/items/${item}?done=item`,
	}),
	...form({
		command: campaignCommands["item-removed"],
		to: "campaigns/items/:id/removal",
		page: itemPage,
		done: ({ year }) => `campaigns/years/${year}?done=item-removed`,
	}),
	...form({
		command: campaignCommands["post-written"],
		at: "campaigns/items/:item/posts/new",
		to: "campaigns/items/:item/posts",
		upload: proof,
		page: newPostPage,
		done: ({ post, proposed }) => `campaigns/posts/${post}?done=${proposed ? "proposed" : "post"}`,
	}),
	...form({
		command: campaignCommands["post-written"],
		at: "campaigns/posts/:id/publication",
		input: async ({ programme, params }) => ({ item: (await shownAnyPost(programme.handle.db, params.id)).item }),
		page: publicationPage,
		done: ({ post, proposed }) => `campaigns/posts/${post}?done=${proposed ? "proposed" : "post"}`,
	}),
	...form({
		command: campaignCommands["post-measured"],
		at: "campaigns/posts/:id/number",
		upload: proof,
		page: numberPage,
		done: ({ post, proposed }) => `campaigns/posts/${post}?done=${proposed ? "proposed" : "measured"}`,
	}),
	...form({
		command: campaignCommands["post-removed"],
		at: "campaigns/posts/:id/removal",
		page: removalPage,
		done: ({ item, proposed }) => `campaigns/items/${item}?done=${proposed ? "proposed" : "removed"}`,
	}),
	...form({
		command: campaignCommands["people-estimated"],
		at: "campaigns/years/:id/people",
		page: peoplePage,
		done: ({ year }) => `campaigns/years/${year}?done=year`,
	}),
	...form({
		command: campaignCommands["post-accepted"],
		to: "campaigns/posts/:id/acceptance",
		page: postPage,
		done: ({ post, item, counts }) => (counts ? `campaigns/posts/${post}?done=accepted` : `campaigns/items/${item}?done=accepted`),
	}),
	...form({
		command: campaignCommands["post-returned"],
		to: "campaigns/posts/:id/return",
		page: postPage,
		done: ({ item }) => `campaigns/items/${item}?done=returned`,
	}),
	...contentRoutes,
	...releaseRoutes,
	...kitRoutes,
];
