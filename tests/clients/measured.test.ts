import { describe, expect, it } from "vitest";
import { differences, predict, withOwn, withoutThrows, type Said } from "../behaviour/predict.js";
import { verdictsOf } from "../behaviour/row.js";
import { examine } from "../lint.js";
import { MEASURED_PROGRAMS, RIGHT } from "../samples/measured/index.js";
import {
  CA as CA_RULE,
  CERTIFICATE,
  CLIENT,
  IDENTITY,
  INEFFECTIVE,
  TLS,
} from "../samples/sample.js";
import { CA, foundIn, repairedIn } from "./python/lint.js";

/** The rule that a row of letters calls for; null for a program that never connects. */
function ruleFor(does: string): string | null {
  const [good, untrusted, wrongHost, expired, old, none] = does.split(" ");
  if ([good, untrusted, wrongHost, expired, old, none].includes("P")) return TLS;
  if (untrusted === "T") return CERTIFICATE;
  if (wrongHost === "T") return IDENTITY;
  return null;
}

const saidOf = (code: string, filename: string): { dialect: string; said: Said } => {
  const { connections } = examine(code, { filename, settings: { caPath: CA } });
  const [connection] = connections;
  if (!connection) throw new Error("A program is a connection.");
  const said = withoutThrows(predict(withOwn(connection), { allowsOld: false }));
  return { dialect: connection.dialect, said };
};

/** An old version beside a new one is left out by the client, and a key that it does not know. */
const HARMLESS = /, tls_versions=\["TLSv1.1", "TLSv1.2"\]|"x": 1, /g;
/** Whatever the order of arguments, and whichever quotes. */
const plain = (code: string): string =>
  code
    .replaceAll(HARMLESS, "")
    .replaceAll("'", '"')
    .replaceAll(String.raw`\PDO`, "PDO")
    .replace(/(?<=connect\().*(?=\))/, (given) =>
      given
        .split(/, (?=\w+=)/)
        .sort()
        .join(", "),
    )
    .replace(/(?<=, \[)[^\]]*(?=\])/, (given) => given.split(", ").sort().join(", "));

/** What is wrong besides, as other rules tell. */
const OTHERS = new Set([CA_RULE, CLIENT]);

describe.each(MEASURED_PROGRAMS)(
  "$client",
  ({ dialect, filename, rows, left = [], refusedElsewhere = [] }) => {
    const right = rows.filter(({ does }) => does === RIGHT).map(({ code }) => plain(code));

    it.each(rows)("$row: what the plugin says is what was measured", ({ does, code, because }) => {
      const { dialect: reader, said } = saidOf(code, filename);
      expect(reader).toBe(dialect);
      const found = differences(said, verdictsOf(does));
      if (because === null) expect(found).toEqual([]);
      // What is said otherwise on purpose must be otherwise.
      else expect(found, because).not.toEqual([]);
    });

    it.each(rows.filter(({ because }) => because === null))(
      "$row: the right rule reports",
      ({ row, does, code }) => {
        const found = foundIn(code, filename).filter((each) => !OTHERS.has(each));
        const rule = ruleFor(does);
        // An option that was meant to bring TLS, and does not, is what is told.
        const isMeant = rule === TLS && found.includes(INEFFECTIVE);
        if (rule !== null) expect(found).toContain(isMeant ? INEFFECTIVE : rule);
        else if (does === RIGHT)
          expect(found).toEqual(refusedElsewhere.includes(row) ? [INEFFECTIVE] : []);
        else expect(found.filter((each) => each !== INEFFECTIVE)).toEqual([]);
      },
    );

    it.each(rows.filter(({ does }) => ruleFor(does) !== null))(
      "$row is insecure: it is reported",
      ({ code }) => {
        expect(foundIn(code, filename)).not.toEqual([]);
      },
    );

    it.each(rows)(
      "$row, repaired: is a program that was measured as right",
      ({ row, does, code }) => {
        const after = repairedIn(code, filename);
        const isLeft = left.includes(row);
        expect(foundIn(after, filename).length > 0).toBe(isLeft);
        if (isLeft) return;
        if (after === code) expect(ruleFor(does)).toBeNull();
        else expect(right).toContain(plain(after));
      },
    );
  },
);
