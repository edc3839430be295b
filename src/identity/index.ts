// An account signs in and has a role; a role is a list of permissions, and a route demands one of them.
// The areas of an account are the paths (11/1110) whose records it may see and change; an empty path is everywhere.
// An office visit is a visit of somebody signed in who holds the permission of the route.

export {
	changeAccess,
	chooseLanguage,
	closeAccount,
	createAccount,
	oneTimePassword,
	removeAccount,
	reopenAccount,
	resetPassword,
} from "./accounts/commands.ts";
export type { Order } from "./accounts/rows.ts";
export { createMailer, type Mailer, type MailSettings } from "./enrolment/invitations.ts";
export { setUpLinkHours } from "./limits.ts";
export { accountNames } from "./names.ts";
export { identityRoutes } from "./routes.ts";
export { covers, isRole, may, type Permission, permissions, type Role, roles } from "./rules.ts";
export type { Account, AccountViewer, NewAccount } from "./schema.ts";
export { resetSecondFactor } from "./second-factor/second-factor.ts";
export { issueSetUpLink } from "./set-up/link.ts";
export { sessionEnded } from "./sign-in/session-ended.tsx";
export { type Identity, type IdentityOptions, openIdentity, type SignInOutcome, whereFirst } from "./sign-in/sessions.ts";
export { findAccount, listAccounts } from "./store.ts";
export { tokenCommands } from "./tokens/commands.ts";
export { tokenOperations } from "./tokens/operations.ts";
export type { TokenRouteOptions } from "./tokens/routes.tsx";
export { newToken, type TokenViewer, viewerOfToken } from "./tokens/store.ts";
export { type OfficeRoute, type OfficeVisit, orderOf, type PublicRoute } from "./visit.ts";
