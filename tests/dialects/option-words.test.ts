import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../../src/dialects/codec.js";
import {
  contrary,
  highestMode,
  isOn,
  lowestVersion,
  modeOf,
  skipsCheck,
  switched,
  withoutOld,
} from "../../src/dialects/option-words.js";

describe("a word that switches", () => {
  it.each([true, 1, "true", "TRUE", "1", "on", "On", "yes", "enabled", "enable", " true "])(
    "%j: on",
    (word) => {
      expect([isOn(word), switched(word)]).toEqual([true, true]);
    },
  );
  it.each([false, 0, "false", "0", "off", "no", "disabled", "disable", "none", "None"])(
    "%j: off",
    (word) => {
      expect([isOn(word), switched(word)]).toEqual([false, false]);
    },
  );
  it.each(["", "maybe", "truex", 2, null, "null", "required"])("%j: neither", (word) => {
    expect([isOn(word), switched(word)]).toEqual([null, UNKNOWN]);
  });

  it.each([
    [true, false],
    [false, true],
    [0, 1],
    [1, 0],
    ["0", "1"],
    ["1", "0"],
    ["true", "false"],
    ["False", "True"],
    ["FALSE", "TRUE"],
    ["off", "on"],
    ["ON", "OFF"],
    ["no", "yes"],
    ["Yes", "No"],
    ["disabled", "enabled"],
    ["enable", "disable"],
    ["other", "true"],
    ["Other", "True"],
    ["OTHER", "TRUE"],
    ["oTHER", "true"],
  ])("%j becomes %j", (word, other) => {
    expect(contrary(word)).toBe(other);
  });
});

describe("a word for a mode", () => {
  it.each([
    ["preferred", "fallsBack"],
    ["PREFER", "fallsBack"],
    ["required", "encrypted"],
    ["require", "encrypted"],
    ["skip-verify", "encrypted"],
    ["SKIP_VERIFY", "encrypted"],
    ["verify-ca", "chain"],
    ["VERIFY_CA", "chain"],
    ["verify-identity", "full"],
    ["Verify_Full", "full"],
    [" required ", "encrypted"],
    ["other", null],
    ["toString", null],
    [true, null],
  ])("%j: %j", (word, mode) => {
    expect(modeOf(word)).toBe(mode);
  });

  it.each([
    ["skip-verify", true],
    ["SKIP_VERIFY", true],
    ["required", false],
    [true, false],
  ])("%j skips the check: %j", (word, skips) => {
    expect(skipsCheck(word)).toBe(skips);
  });

  it.each([
    ["required", "verify_identity"],
    ["REQUIRED", "VERIFY_IDENTITY"],
    ["Required", "Verify_identity"],
    ["rEQUIRED", "verify_identity"],
    ["0", "verify_identity"],
    ["-A", "VERIFY_IDENTITY"],
  ])("the highest in the letters of %s: %s", (word, highest) => {
    expect(highestMode(word)).toBe(highest);
  });
});

describe("versions", () => {
  it.each([
    ["TLSv1", "TLSv1"],
    ["TLSv1.0", "TLSv1"],
    ["tls 1.1", "TLSv1.1"],
    ["TLS_v1_2", "TLSv1.2"],
    ["tls1.3", "TLSv1.3"],
    ["v1.2", "TLSv1.2"],
    ["V1", "TLSv1"],
    ["1.1", "TLSv1.1"],
    ["1_2", "TLSv1.2"],
    [1.2, "TLSv1.2"],
    ["TLSv1.3,TLSv1.1", "TLSv1.1"],
    ["TLSv1.2, TLSv1", "TLSv1"],
    ["1", UNKNOWN],
    [1, UNKNOWN],
    ["tls", UNKNOWN],
    ["TLSv1.4", UNKNOWN],
    ["TLSv1.22", UNKNOWN],
    ["xTLSv1.2", UNKNOWN],
    ["TLSv1.2,SSLv3", UNKNOWN],
    ["TLSv1.2,", UNKNOWN],
    ["", UNKNOWN],
    ["2.1", UNKNOWN],
    ["11.2", UNKNOWN],
  ])("the lowest of %j is %j", (value, lowest) => {
    expect(lowestVersion(value)).toBe(lowest);
  });

  const isOld = (version: string): boolean => version === "TLSv1" || version === "TLSv1.1";
  it.each([
    ["TLSv1,TLSv1.2", "TLSv1.2"],
    ["TLSv1.1, TLSv1.2, TLSv1.3", "TLSv1.2,TLSv1.3"],
    ["TLSv1", "TLSv1.2"],
    ["TLSv1.1", "TLSv1.2"],
    ["tls_v1_0", "tls_v1_2"],
    ["1.1", "1.2"],
    [1.1, 1.2],
    ["TLSv1,TLSv1.1", "TLSv1.2"],
    ["TLSv1.2", "TLSv1.2"],
    ["SSLv3", "SSLv3"],
  ])("%j without the old ones is %j", (value, written) => {
    expect(withoutOld(value, isOld)).toBe(written);
  });
});
