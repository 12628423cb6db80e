import { describe, expect, it } from "vitest";
import { asksOnly } from "../../src/notations/asking.js";

describe("an operand that asks for nothing that an edit changes", () => {
  it.each<[string, boolean, string?]>([
    // Nothing.
    ["''", true],
    ['""', true],
    ["$null", true],
    ["$NULL", true],
    ["if(($null))", true],
    ["IsNull(!$null", true],
    ["x", true, "x"],
    ["x$null", true, "x"],
    ["$nullx", false],
    ["x$null", false],
    ["xy", false, "x"],
    ["x", false],
    // The scheme.
    ["mysql:", true],
    ["'mysql://'", true],
    ["mysql+x://", true],
    ["xmysql:", true, "x"],
    ["x://", false, "x"],
    ["1sql:", false],
    ["x mysql://", false],
    ["mysql://h", false],
    // The server.
    ["gateway01.x.tidbcloud.com", true],
    ["TiDBCloud", true],
    ["localhost", true],
    [String.raw`127\.0\.0\.1`, true],
    ["^.*tidbcloud.*", true],
    ["%tidbcloud%", true],
    ["**tidbcloud**", true],
    [",  tidbcloud", true],
    ["tidbcloud) } ]; ", true],
    ["u@tidbcloud", false],
    ["tidbcloud/d", false],
    ["127-0-0-1", false],
    ["local, host", false],
    ["local;host", false],
    ["local.*host", false],
  ])("%j: %s", (operand, is, lead) => {
    expect(asksOnly(operand, lead)).toBe(is);
  });
});
