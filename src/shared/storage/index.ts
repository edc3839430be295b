// A store keeps files too large for the database, each under the SHA-256 of its bytes, in a folder or with a service that speaks S3.
// What a file is of, and who may see it, say the rows that name its hash.
export { folderStorage, hashOf } from "./folder.ts";
export { putObject } from "./large-objects.ts";
export { getObject, type KeptObject, objectsBelow, removeObject, type S3Place, s3Storage } from "./s3.ts";
export { type ByteRange, type KeptBytes, noStorage, type Storage } from "./storage.ts";
