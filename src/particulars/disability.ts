/** What was answered; null in its place is not asked, which is not a no. */
export const disabilities = ["yes", "no"] as const;

export type Disability = (typeof disabilities)[number];
