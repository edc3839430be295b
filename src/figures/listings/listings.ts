import type { Database } from "../../shared/database/index.ts";
import type { Moment } from "../schema.ts";
import { listChildren } from "./children.ts";
import { type Listing, listEnrolment, listEvents, listPolicyDocuments, listPosts } from "./listed.ts";

/** The rows of a source that is listed whole. */
export function listingOf(db: Database, moment: Moment): Promise<Listing> {
	const { counts } = moment.indicator;
	switch (counts.of) {
		case "activities":
			return listEvents(db, moment);
		case "children":
			return listChildren(db, moment, counts.event);
		case "documents":
			return listPolicyDocuments(db, moment, counts);
		case "campaigns":
			return listPosts(db, moment, counts);
		case "enrolment":
			return listEnrolment(db, moment, counts);
	}
}
