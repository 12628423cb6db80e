import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import { USER_FILES } from "./user-files.js";

describe("schemas of Prisma", () => {
  itReads(USER_FILES, OWN);

  const [wrong] = USER_FILES;
  it.each([
    [" // eslint-disable-line", 0],
    [" /* eslint-disable-line tidb-tls/require-tls */", 1],
    [" // eslint", 2],
  ])("are silenced by comments: %s", (comment, count) => {
    const text = wrong?.text.replace(" // later", comment) ?? "";
    expect(new Linter().verify(text, [...OWN], "schema.prisma")).toHaveLength(count);
  });
});
