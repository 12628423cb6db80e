import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { random } from "../../../tools/fuzz/mutants.js";
import { entangled, SPELLINGS } from "./entangled.js";

const PROGRAMS = 40;

describe("programs whose objects depend on each other", () => {
  it.each(SPELLINGS)("are read without running round in circles: $filename", (spelling) => {
    const next = random(20_261_130);
    for (let program = 0; program < PROGRAMS; program++) {
      const code = entangled(spelling, next);
      const { filename } = spelling;
      expect(
        () => new Linter().verify(code, plugin.configs.files, { filename }),
        code,
      ).not.toThrow();
    }
  });
});
