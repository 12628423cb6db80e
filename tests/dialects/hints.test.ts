import { expect, it } from "vitest";
import { mySqlConnector } from "../../src/dialects/clients/mysqlconnector.js";

// Every program has assignments: a file that passes a hint is searched for signs, with all that it imports.
it.each([
  "const source = read();",
  "let address = null;",
  "this.host = host;",
  "if (source === null) return;",
  "servers.map(server => server.name)",
])("an assignment is no connection string: %s", (text) => {
  expect(mySqlConnector.hint.test(text)).toBe(false);
});

it.each([
  'const text = "Server=h;Port=4000";',
  "ConnectionStrings__Default=Server=h;",
  "Default: Data Source = h;Port = 4000",
  "`Host=${host};`",
])("a connection string is one: %s", (text) => {
  expect(mySqlConnector.hint.test(text)).toBe(true);
});
