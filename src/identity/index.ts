// An account signs in and has a role; a role is a list of permissions, and a route demands one of them.
// An appointment is what an account is in one programme: its role and its areas, the paths (11/1110) whose records it may see and change.
// An office visit is a visit of somebody signed in who holds the permission of the route.

export { endAllAppointments } from "./accounts/rows.ts";
export { appointmentIn, type Entered } from "./appointments/rules.ts";
export { listStaff, type Staff, staffAmong } from "./appointments/staff.ts";
export { findAccountStanding } from "./appointments/standing.ts";
export { viewerWithin } from "./appointments/viewer.ts";
export { oneTimePassword } from "./codes.ts";
export { identityCommands } from "./commands.ts";
export { createMailer, type Mailer } from "./enrolment/invitations.ts";
export { setUpLinkHours } from "./limits.ts";
export { accountNames } from "./names.ts";
export { identityOperations } from "./operations.ts";
export { identityRoutes } from "./routes.ts";
export { covers, isRole, may, type Permission, permissions, type Role, roles } from "./rules.ts";
export type { Account, AccountViewer } from "./schema.ts";
export { issueSetUpLink } from "./set-up/link.ts";
export { endAllAccess } from "./sign-in/ending-all.ts";
export { sessionEnded } from "./sign-in/session-ended.tsx";
export { type Identity, type IdentityOptions, openIdentity, whereFirst } from "./sign-in/sessions.ts";
export { countStaff, findAccount, listDemoAccounts, listToConfirm } from "./store.ts";
export { newToken, type TokenViewer, viewerOfToken } from "./tokens/store.ts";
export type { OfficeRoute, OfficeVisit, PublicRoute } from "./visit.ts";
