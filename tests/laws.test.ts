import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { hoisted, LAYOUTS, relaid, shorthand } from "./layouts.js";
import { connectionsIn, fix, lint, type Run } from "./lint.js";
import { recorded } from "./recorded.js";
import { DRIVERS, SAMPLES } from "./samples/index.js";
import { leaves, type Setting } from "../src/model/setting.js";

/** Where options stand deeper, the layouts that differ most are enough. */
const FEW = new Set(["on one line, tight", "CRLF"]);

/** Every way a program may be written. */
const spellings = (code: string, isFew: boolean): readonly (readonly [string, string])[] => {
  const all: readonly (readonly [string, string | null])[] = [
    ["as it is", code],
    ...LAYOUTS.filter(({ name }) => !isFew || FEW.has(name)).map((layout) => [layout.name, relaid(code, layout)] as const),
    ["shorthand", shorthand(code)],
    ["hoisted", hoisted(code)],
    ...quotings(code),
  ];
  return all.filter((entry): entry is readonly [string, string] => entry[1] !== null);
};

const ADDRESS = /`((?:jdbc:)?mysql:[^`]*)`/;

/** An address in each kind of literal. Without a password in it: a plain string has no holes. */
function quotings(code: string): readonly (readonly [string, string | null])[] {
  const address = ADDRESS.exec(code)?.[1]
    ?.replace(/:\$\{.*?\}@/, "@")
    .replace(/password=\$\{.*?\}&?/, "");
  if (address === undefined) return [];
  const put = (literal: string): string => code.replace(ADDRESS, () => literal);
  return [
    ["single-quoted", put(`'${address.replaceAll("'", "\\'")}'`)],
    ["double-quoted", put(JSON.stringify(address))],
    [
      "concatenated",
      put(
        address
          .split("?")
          .map((part, index) => JSON.stringify((index > 0 ? "?" : "") + part))
          .join(" + "),
      ),
    ],
  ];
}

const place = ({ ruleId, messageId }: Linter.LintMessage): string => `${ruleId ?? ""} ${messageId ?? ""}`;
const edited = (code: string, { range, text }: { range: readonly [number, number]; text: string }): string =>
  code.slice(0, range[0]) + text + code.slice(range[1]);

/** Each edit that any finding offers, with the finding. */
const editsOf = (code: string, run: Run): readonly { message: Linter.LintMessage; output: string }[] =>
  lint(code, run).flatMap((message) =>
    [message.fix, ...(message.suggestions ?? []).map((suggestion) => suggestion.fix)].flatMap((edit) =>
      edit ? [{ message, output: edited(code, edit) }] : [],
    ),
  );

const count = (code: string, message: Linter.LintMessage, run: Run): number =>
  lint(code, run).filter((other) => place(other) === place(message)).length;
const comments = (code: string): readonly string[] => code.match(/(?<=\s)\/\/.*|\/\*[^]*?\*\//g) ?? [];

/** Facets that must not get weaker: bad is `false`. */
const FACETS = ["encrypted", "certificateVerified", "identityVerified"] as const;
const isSafe = (setting: Setting<boolean>): boolean =>
  leaves(setting).every((leaf) => (leaf.kind === "known" || leaf.kind === "absent") && leaf.value);

/** The parts of the options that no finding of TLS may touch. */
const withoutTls = (options: unknown): unknown => {
  const { ssl, tls, uri, ...others } = (options ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(others).filter(([key]) => !/ssl|tls|rejectUnauthorized/i.test(key)));
};

for (const set of SAMPLES) {
  // The driver that takes notes is called as these are.
  const isDriver = DRIVERS.includes(set);
  const run: Run = { preset: "strict", settings: set.settings ?? {} };
  describe(set.dialect, () => {
    const cases = set.samples.flatMap(({ name, code }) =>
      (set.isFurther ? [["as it is", code] as const] : spellings(code, !isDriver)).map(([spelling, text]) => ({
        name: `${name}, ${spelling}`,
        text,
      })),
    );

    it.each(cases)("$name: put-get, monotone, frame", async ({ text }) => {
      const before = connectionsIn(text, run);
      for (const { message, output } of editsOf(text, run)) {
        // put-get: what was reported is no more.
        expect(count(output, message, run), `${place(message)} is still there in\n${output}`).toBeLessThan(count(text, message, run));
        // monotone: what was safe is safe.
        const after = connectionsIn(output, run);
        expect(after).toHaveLength(before.length);
        after.forEach((connection, index) => {
          for (const facet of FACETS) {
            const old = before[index]?.[facet];
            if (old && isSafe(old)) expect(isSafe(connection[facet]), `${facet} got weaker in\n${output}`).toBe(true);
          }
        });
        // frame: nothing else is different, for a reader and for the driver.
        for (const comment of comments(text)) expect(output).toContain(comment);
        if (isDriver && !/port|user|password/.test(message.ruleId ?? ""))
          expect(withoutTls(await recorded(output))).toEqual(withoutTls(await recorded(text)));
      }
    });

    it.each(cases)("$name: put-put", ({ text }) => {
      const { output } = fix(text, run);
      expect(fix(output, run).output).toBe(output);
    });

    it.each(cases)("$name: the layout is kept", ({ text }) => {
      const { output } = fix(text, run);
      if (text.includes("\r\n")) expect(output.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      if (text.includes("\n\t")) expect(output).not.toMatch(/\n +\S/);
      expect(output).not.toMatch(/,\s*,|\{\s*,/);
    });
  });
}
