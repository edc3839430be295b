import { askOperations } from "./asks/operations.ts";
import { commitmentOperations } from "./commitments/operations.ts";
import { documentOperations } from "./documents/operations.ts";
import { meetingOperations } from "./meetings/operations.ts";

export const advocacyOperations = { ...meetingOperations, ...askOperations, ...commitmentOperations, ...documentOperations };
