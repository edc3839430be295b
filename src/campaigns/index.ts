// A campaign has years, a year has items (videos, posters, human stories), and an item is published in posts.
// What a platform says of a post is a number of contacts: whoever saw two posts is in both, so their sum is of no people.
// The people behind contacts are an interval: at least the largest audience, at most all of them together or everybody who can be reached.
// The content of an item is what it says and shows in one language; a release is a version of it that was approved, with the days it is for.
// Whether an item is public in a language is computed when it is read, from its release, the day and the consents of the people in it.
export { campaignCommands } from "./commands.ts";
export { type CampaignYearInFull, readCampaignContacts, readCampaignYear } from "./contacts.ts";
export { picturesIn } from "./contents/blocks.ts";
export { readDraft } from "./contents/store.ts";
export { listCampaignItems } from "./items/counted.ts";
export { platformLabel, postLabel, yearLabel } from "./labels.ts";
export { campaignOperations } from "./operations.ts";
export { lendPeopleReached } from "./people-reached.ts";
export { listContactsOfPosts, yearsToChoose } from "./posts/counted.ts";
export { enterPost, takeBackPost } from "./posts/entering.ts";
export { proposedPosts } from "./proposals/desk.ts";
export { campaignReactions } from "./reactions.ts";
export { itemsToReview } from "./releases/desk.ts";
export { listStandingsOn, type StandingOnDay } from "./releases/rights.ts";
export { campaignsRoutes } from "./routes.ts";
export { campaignContacts, listCampaigns, listItems, listPosts, shownItem, shownYear } from "./store.ts";
export { channelsOfPlatform } from "./takedowns/steps.ts";
