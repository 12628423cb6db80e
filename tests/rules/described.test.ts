import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { read } from "../../tools/docs/files.js";

/** What a rule says of itself, to editors, to reports and in the terminal, against its page. */
interface Described {
  readonly meta: {
    readonly docs: {
      readonly description: string;
      readonly url: string;
      readonly presets: readonly string[];
      readonly strictOptions: readonly object[];
      readonly weakness?: { readonly cwe: readonly number[]; readonly severity: number };
    };
    readonly messages: Readonly<Record<string, string>>;
    readonly schema: readonly { readonly properties?: Readonly<Record<string, Option>> }[];
    readonly defaultOptions?: readonly Readonly<Record<string, unknown>>[];
  };
}
interface Option {
  readonly type: string;
  readonly description: string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const RULES = Object.entries(plugin.rules as unknown as Readonly<Record<string, Described>>);

describe.each(RULES)("%s", (name, { meta }) => {
  const page = read(`docs/rules/${name}.md`);
  const { description, url, weakness, presets, strictOptions } = meta.docs;

  it("has the description of its page, and leads there", () => {
    expect(page.startsWith(`# tidb-tls/${name}\n\n${description}.\n`)).toBe(true);
    expect(url.endsWith(`/docs/rules/${name}.md`)).toBe(true);
    expect(page.includes("On in `recommended`")).toBe(presets.includes("recommended"));
  });

  it("names the weaknesses of its page, and how severe they are", () => {
    const numbers = [...page.matchAll(/\[CWE-(\d+)\]/g)].map(([, number]) => Number(number));
    const severity = /severity ([\d.]+) of 10/.exec(page)?.[1];
    expect(weakness?.cwe ?? []).toEqual(numbers);
    expect(weakness?.severity).toBe(severity === undefined ? undefined : Number(severity));
  });

  it("states in each message a consequence, and what there is to do", () => {
    for (const [id, message] of Object.entries(meta.messages)) {
      if (id === "settings" || id === "suggestion") continue;
      expect(message).toMatch(/^(?:\{\{\w+\}\} |The |`).{15,}\{\{unfixed\}\}$/s);
    }
  });

  it("takes the options of its page, with their defaults", () => {
    const options = [
      ...page.matchAll(/^- `(\w+)` \((\w+), default `(\w+)`\): (also report .{12})/gm),
    ].map(([, key, type, value, begin]) => ({ key, type, default: value, begin }));
    const schema = Object.entries(meta.schema[0]?.properties ?? {});
    expect(
      schema.map(([key, { type, description: text }]) => ({
        key,
        type,
        default: String(meta.defaultOptions?.[0]?.[key]),
        begin: lower(text).slice(0, 24),
      })),
    ).toEqual(options);
    expect(strictOptions).toEqual(
      options.length > 0 ? [Object.fromEntries(options.map(({ key }) => [key, true]))] : [],
    );
  });
});
