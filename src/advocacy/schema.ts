/** How far a policy document has come. The order is that of time: whatever is in force was adopted. */
export const documentStages = ["idea", "draft", "consulted", "adopted", "in_force"] as const;
export type DocumentStage = (typeof documentStages)[number];
