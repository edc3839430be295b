// The field app is what an officer carries on a phone: it works without a signal, and sends what was done when there is one.
// A seat is one account on one phone, with a PIN and a store of its own; enrolling a phone in a programme makes one.
// The outbox holds what was done and is not yet with the server: sealed for the office, so that it outlives a lock, a wipe and an update.
export { fieldFiles, fieldWeight } from "./serving/files.ts";
export { fieldRoutes } from "./serving/routes.ts";
