import { Linter } from "eslint";
import regexp from "eslint-plugin-regexp";
import { afterEach, expect, it, vi } from "vitest";
import { runInContainers } from "../../src/notations/compose-text.js";
import { continuationsIn } from "../../src/notations/continued.js";
import { namesGoneOn } from "../../src/notations/gone-on.js";
import { namesReadAgain, namesTakenApart } from "../../src/notations/taken-apart.js";

/** The patterns are made of parts, so the lint of the code does not see them whole. */
const RULES: Linter.Config = {
  plugins: { regexp },
  rules: {
    "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
    "regexp/no-super-linear-move": ["error", { report: "certain" }],
  },
};

/** What has a part in every question: each of the patterns is asked for at least once. */
const TEXT = [
  'X="$URL?a=b"; Y=$URL; for z in $URL; do f "$z"; done; set -- $URL',
  'f() { app "$1&a=b"; }',
  'sh -c "app $URL"; echo "app $URL" | sh; echo "X=$URL" >> ~/.bashrc; . ./a.sh',
  'JAVA_OPTS="-Durl=$URL" watchexec "app $URL" && osascript -e "app \\"$URL x\\""',
  "bash <<EOF\n#!/bin/sh\napp $URL <url>$URL</url>\nEOF",
  "python -c \"import os; os.system('app ' + url); run(url, shell=True)\"; url = $URL",
  'case "$URL" in a) ;; esac; [[ $URL =~ "a" ]]; echo "$URL" | grep "a"',
  "name: URL\nvalueFrom: { secretKeyRef: { key: url } }",
  '@Value("${url}") String url; url + "?a=b"',
].join("\n");

afterEach(() => {
  vi.restoreAllMocks();
});

/** The patterns that a piece of work tries on anything. */
function patternsOf(work: () => unknown): ReadonlySet<string> {
  const spy = vi.spyOn(RegExp.prototype, "exec");
  work();
  const found = new Set(spy.mock.contexts.map(String));
  vi.restoreAllMocks();
  return found;
}

it.each<[string, () => unknown, number]>([
  ["what goes on", () => namesGoneOn(TEXT), 15],
  ["what goes on elsewhere", () => continuationsIn(TEXT), 8],
  ["what is read again", () => [TEXT, "$$ " + runInContainers(TEXT.replaceAll("$", "$$$$"))].flatMap((text) => [...namesReadAgain(text)]), 30],
  ["what is taken apart", () => namesTakenApart(TEXT), 20],
])("no pattern tries a text in more ways than one: %s", (_, work, atLeast) => {
  const patterns = [...patternsOf(work)];
  expect(patterns.length).toBeGreaterThan(atLeast);
  const found = patterns.flatMap((pattern) =>
    new Linter().verify(`${pattern};`, RULES).map(({ message }) => `${pattern}: ${message}`),
  );
  expect(found).toEqual([]);
}); // prettier-ignore
