import { RuleTester } from "@typescript-eslint/rule-tester";
import fc from "fast-check";
import { afterAll, describe, it } from "vitest";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

// The same programs and texts each time: what fails, fails for everybody.
fc.configureGlobal({ seed: 4000 });
