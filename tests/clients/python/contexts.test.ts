import { describe, expect, it } from "vitest";
import { foundIn, LOGIN } from "./lint.js";

const CERTIFICATE = "require-certificate-verification";

/** Contexts of Python's `ssl` as PyMySQL takes them, by what makes them. */
describe("what makes a context", () => {
  it.each([
    ["ssl.create_default_context()", []],
    ["ssl._create_default_https_context()", []],
    ["ssl._create_unverified_context()", [CERTIFICATE]],
    // What it checks depends on the version of Python and on what is set on it.
    ["ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)", []],
  ])("%s", (made, rules) => {
    const lines = ["import os, ssl, pymysql", `pymysql.connect(${LOGIN}, ssl=${made})`, ""];
    expect(foundIn(lines.join("\n"))).toEqual(rules);
  });
});
