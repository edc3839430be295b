// Stands in for TypeScript's DOM library in tsconfig.server.json. Preact's declarations reference that library, and through any page
// `document` and `window` would be known to server code. Preact still checks the attributes of elements; only DOM objects are unknown.
export {};
