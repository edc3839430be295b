// A campaign has years, a year has items (videos, posters, human stories), and an item is published in posts.
// What a platform says of a post is a number of contacts: whoever saw two posts is in both, so their sum is of no people.
// The people behind contacts are an interval: at least the largest audience, at most all of them together or everybody who can be reached.
export { campaignCommands } from "./commands.ts";
export { type CampaignYearInFull, readCampaignContacts, readCampaignYear } from "./contacts.ts";
export { listCampaignItems } from "./items/counted.ts";
export { campaignOperations } from "./operations.ts";
export { listContactsOfPosts, yearsToChoose } from "./posts/counted.ts";
export { campaignsRoutes } from "./routes.ts";
export { campaignContacts, listCampaigns } from "./store.ts";
