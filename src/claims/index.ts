// A claim is a number of a text with what the sentence says of it: of whom, where, when and how exactly.
// A fact is what is known of one number: a figure of the programme with its parts and its history, or the contacts of a campaign year.
// A verdict says whether the facts bear a claim out: supported, duplicated, outdated, impossible, unsupported, or not a claim.

export { claimsRoutes } from "./routes.tsx";
