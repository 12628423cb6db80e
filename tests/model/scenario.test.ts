import { describe, expect, it } from "vitest";
import { holdsForService, isStale } from "../../src/model/scenario.js";
import type { Test } from "../../src/model/setting.js";

const TEST: Test = { says: "", at: [0, 0], key: "", isNegated: false, asks: [], clues: { names: [], variables: [], texts: [] } };
type Ask = readonly [text: string, how: string, holds?: boolean];
const asking = (...asks: readonly Ask[]): Test => ({ ...TEST, asks: asks.map(([text, how, holds = true]) => ({ text, how, holds })) });
const reading = (names: readonly string[], rest: Partial<Test> = {}): Test => ({ ...TEST, ...rest, clues: { ...TEST.clues, names } });

describe("which way the service's path takes at a test", () => {
  it.each<[string, Test, boolean | null]>([
    ["it finds the service's host", asking(["tidbcloud.com", "includes"]), true],
    ["it does not find it", asking(["tidbcloud.com", "includes", false]), false],
    ["it finds one host of it", asking(["gateway01.us-east-1.prod.aws.tidbcloud.com", "equals"]), true],
    ["it finds this machine", asking(["localhost", "equals"]), false],
    ["it does not find this machine", asking(["127.0.0.1", "equals", false]), true],
    ["two that agree", asking(["localhost", "equals", false], ["127.0.0.1", "equals", false]), true],
    ["two that do not", asking(["localhost", "equals"], ["127.0.0.1", "equals", false]), null],
    ["one of two says nothing", asking(["tidbcloud.com", "includes"], ["production", "equals"]), null],
    ["it asks for something else", asking(["production", "equals"]), null],
    ["it asks for nothing", TEST, null],
    ["a variable of the service's host", reading(["TIDB_HOST"]), true],
    ["its absence", reading(["TIDB_HOST"], { isNegated: true }), false],
    ["another variable of the service", reading(["TIDB_USER"]), null],
    ["a host of nobody's", reading(["DB_HOST"]), null],
    ["an attempt", { ...asking(["tidbcloud.com", "includes"]), isAttempt: true }, null],
  ])("%s", (_, test, expected) => {
    expect(holdsForService(test)).toBe(expected);
  });
});

describe("a host that the service does not have", () => {
  it.each<[string, string, boolean]>([
    ["tidbcloud.com", "includes", false],
    [".tidbcloud.com", "endsWith", false],
    ["gateway01.eu-central-1.prod.aws.tidbcloud.com", "equals", false],
    ["gateway02.ap-southeast-1.prod.alicloud.tidbcloud.com", "equals", false],
    ["gateway01", "startsWith", false],
    ["tidbcloud", "includes", false],
    ["tidb-cloud.com", "includes", true],
    ["tidb.cloud", "includes", true],
    ["tidbcloud.com", "startsWith", true],
    ["tidbcloud.com", "equals", true],
    ["tidbcloud.io", "endsWith", true],
    ["production", "equals", false],
    ["tidb (cloud)", "includes", false],
  ])("%s, %s: %s", (text, how, expected) => {
    expect(isStale(asking([text, how]))).toBe(expected);
  });
});
