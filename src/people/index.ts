// A report is what was written down about somebody, once; it is never changed.
// A person is a cluster of reports that the rule of clusters.ts takes for one human being.
// A scope is the list of area paths whose records the viewer may see.
export { clusterReports, keysOf } from "./clusters.ts";
export { enterReports, withdrawReports } from "./commands.ts";
export { findKnownPeople, type KnownPeople } from "./known.ts";
export { peopleIslands } from "./islands.ts";
export { peopleRoutes } from "./routes.tsx";
export { sayBirthDate, sayDisability, saySex } from "./saying.ts";
export type { BirthDate, Disability, NewReport, PersonLine, Report } from "./schema.ts";
export { countPeople, listPeople, readPerson, readReport, readReports, reportsOfSamePerson, type Scope } from "./store.ts";
