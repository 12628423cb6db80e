import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE } from "../../src/model/hole.js";
import { isPlaceholder } from "../../src/model/placeholder.js";

describe("waits to be filled in", () => {
  it.each([
    "", " ", "<password>", "<your password>", "<PASSWORD>", "<>", "{password}", "{{password}}", "{{ db.password }}", "[password]", "[your-password]",
    "%PASSWORD%", "$PASSWORD", "${PASSWORD}", "***", "********", "xxxx", "XXXX", "...", "----", "____", "x", "*",
    "password", "PASSWORD", "pass", "passwd", "pwd", "secret", "user", "username", "host", "hostname", "prefix",
    "your_password", "your-password", "yourPassword", "YOUR_PASSWORD", "YOUR_DB_PASSWORD", "your password here", "my-password", "my_secret",
    "changeme", "change-me", "change_me", "CHANGE_ME", "placeholder", "example", "example_password", "sample", "dummy", "fake",
    "fixture-password", "redacted", "REDACTED", "todo", "TODO", "insert-password-here", "enter_your_password", "replace-with-your-password",
    "your-tidb-cloud-database-password-here", `<${"a".repeat(62)}>`,
    "your_tidb_password", "your-tidb-host", "your_prefix", "your-gateway-host", "test-password-placeholder", "fake-token",
  ])("%j", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  }); // prettier-ignore
});

describe("each word of the three lists", () => {
  it.each([
    ...["your", "my", "insert", "enter", "replace", "change", "changeme", "placeholder", "example", "sample", "dummy", "fake"],
    ...["fixture", "redacted", "todo", "here"],
  ])("%s asks for something", (word) => {
    expect([word, `${word}-password`, `${word}_db`, `db.${word}`].map(isPlaceholder)).toEqual([true, true, true, true]);
  });

  it.each(["user", "username", "pass", "passwd", "password", "pwd", "secret", "host", "hostname", "prefix"])("%s names it", (word) => {
    expect([word, `your-${word}`, `${word}-db`].map(isPlaceholder)).toEqual([true, true, false]);
  });

  it.each([
    ...["a", "the", "db", "database", "tidb", "cloud", "cluster", "gateway", "region", "mysql", "root", "name", "value", "key"],
    ...["token", "with", "me", "it", "test", "app", "real", "actual"],
  ])("%s only says which", (word) => {
    expect([word, `your-${word}-password`].map(isPlaceholder)).toEqual([false, true]);
  });
});

describe("is meant as it stands", () => {
  it.each([
    "kT4vXq9LmZ2pWs7R", "hunter2", "hunter2!", "S3cr3t!", "p@ssw0rd", "Passw0rd!", "my9kT4vXq9", "mydog", "your2cats", "examples4kT4v", "sampleKT4v9",
    "root", "test", "app", "tidb", "db", "admin123", "root123", "123456", "0", "a", "abc", "xyx", "correct horse battery staple",
    "<a><b>", "$kT4vXq9LmZ2pWs7R", "{a}b", "x1x1", "***a", "secret99", "todo1", "passwordpassword", "my_app_db1", "fake9",
    "gateway01.us-east-1.prod.aws.tidbcloud.com", "localhost", "127.0.0.1", "db.example.com", "3pTAoNNegb47Uc8.root",
    HOLE, `<${HOLE}>`, `your_${HOLE}`, "x".repeat(65), `<${"a".repeat(64)}>`,
  ])("%j", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  }); // prettier-ignore

  it("whatever a generator of passwords makes", () => {
    const letters = Array.from("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    const secret = fc
      .tuple(fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 20 }), fc.integer({ min: 0, max: 9 }), fc.nat(20))
      .map(([text, digit, place]) => text.slice(0, place) + String(digit) + text.slice(place));
    fc.assert(fc.property(secret, (text) => !isPlaceholder(text)));
  });

  // A pattern that goes back and forth would not end.
  it("in time, however long it is", () => {
    for (const text of ["<".repeat(1e6), "your_".repeat(2e5), "x".repeat(1e6), "{{".repeat(5e5), "a-".repeat(5e5)]) {
      expect(isPlaceholder(text)).toBe(false);
    }
  });
});
