import type { TSESTree } from "@typescript-eslint/utils";
import { expect, it } from "vitest";
import { shown } from "../../../src/languages/javascript/quoted.js";
import type { SourceCode } from "../../../src/languages/javascript/syntax.js";

/** A file of one token, which is the object that other files have, too. */
const fileOf = (token: TSESTree.Token): SourceCode =>
  ({
    ast: {},
    getFirstTokens: () => [token],
    getTokenBefore: () => null,
  }) as unknown as SourceCode;

it("quotes each file from its own tokens, also where their objects are used again", () => {
  const token = { type: "Keyword", value: "true", range: [0, 4] };
  const shownNow = (): string => {
    const file = fileOf(token as unknown as TSESTree.Token);
    return shown({} as TSESTree.Node, file);
  };
  expect(shownNow()).toBe("true");
  token.value = "null";
  expect(shownNow()).toBe("null");
});
