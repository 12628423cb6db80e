import type { Rule } from "eslint";
import plugin from "../index.js";

interface Docs {
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly presets?: readonly string[];
  readonly weakness?: { readonly cwe: readonly number[]; readonly severity: number };
}

interface Descriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

/**
 * All rules of this plugin, so that their absence among the results says something, and those of
 * others that found something.
 */
export function descriptors(
  others: Readonly<Record<string, Rule.RuleMetaData>>,
): readonly Descriptor[] {
  const own = Object.entries(plugin.rules).map(
    ([name, { meta }]) => [`${plugin.meta.namespace}/${name}`, meta] as const,
  );
  return [...new Map([...own, ...Object.entries(others)])].map(([id, meta]) =>
    descriptor(id, meta?.docs ?? {}),
  );
}

function descriptor(id: string, { description, url, presets, weakness }: Docs): Descriptor {
  const sentence = description === undefined ? undefined : `${description.replace(/\.$/, "")}.`;
  return {
    id,
    ...(sentence !== undefined && {
      shortDescription: { text: sentence },
      fullDescription: { text: sentence },
    }),
    ...(url !== undefined && { helpUri: url, help: help(sentence ?? id, url) }),
    ...(presets && {
      defaultConfiguration: { level: "error", enabled: presets.includes("recommended") },
    }),
    // Only this plugin's rules have presets; only they are known to keep silent where they are not
    // sure.
    ...(presets && {
      properties: {
        precision: "high",
        "problem.severity": "error",
        tags: tagsOf(weakness),
        ...severityOf(weakness),
      },
    }),
  };
}

const help = (sentence: string, url: string): object => ({
  text: `${sentence} Why, and what to write instead: ${url}`,
  markdown: `${sentence} [Why, and what to write instead](${url}).`,
});

/** In the spelling that code scanning looks for. */
const tagsOf = (weakness: Docs["weakness"]): readonly string[] =>
  weakness
    ? ["security", ...weakness.cwe.map((number) => `external/cwe/cwe-${number}`)]
    : ["correctness"];

const severityOf = (weakness: Docs["weakness"]): object =>
  weakness ? { "security-severity": weakness.severity.toFixed(1) } : {};
