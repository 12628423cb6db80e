import { readFileSync } from "node:fs";
import { it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";
it("trust", () => {
  const want = new RegExp(process.env.WANT ?? ".");
  for (const c of JSON.parse(readFileSync("/work/shared/cases/trust.json", "utf8"))) {
    if (!want.test(c.id)) continue;
    const all = (preset: "recommended" | "strict") => rulesIn(lint(c.code, { preset, filename: c.file }));
    try {
    const rec = all("recommended"), strict = all("strict");
    const bad: string[] = [];
    for (const r of c.recommended) if (!rec.includes(r)) bad.push(`miss ${r}`);
    for (const r of rec) if (!c.recommended.includes(r) && !c.alsoAllowed.includes(r)) bad.push(`false ${r}`);
    const f = fix(c.code, { preset: "strict", filename: c.file }).output;
    if (c.noFix && f !== c.code) bad.push("FIX " + f);
    if (bad.length || process.env.ALL) console.log(c.id, c.title, bad, process.env.SHOW ? f + JSON.stringify(lint(c.code,{preset:"strict",filename:c.file}).map(m=>[m.ruleId,m.message,m.suggestions?.map(s=>s.fix.text)]),null,1) : "");
    } catch (e) { console.log(c.id, String(e).slice(0, 200)); }
  }
}, 300000);
