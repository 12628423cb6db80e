import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { MAY_BE_RIGHT } from "../analysis/finding.js";

export default createRule({
  name: "no-ineffective-tls-options",
  description: "Disallow TLS options that the client ignores, rejects or misreads",
  weakness: { cwe: [295, 319], severity: 7.4 },
  messages: {
    plain:
      "{{says}} {{follows}}[, and {{service}} refuses plain text|, so TLS is off].{{repair}}{{unfixed}}",
    optional: "{{says}} {{follows}}, so an attacker can force plain text.{{repair}}{{unfixed}}",
    other: "{{says}} {{follows}}.{{repair}}{{unfixed}}",
  },
  check: ({ ineffective, encrypted, fallsBack, evidence }) => {
    const isPlain = always(encrypted, ({ value }) => !value).length > 0;
    const why = always(fallsBack, ({ value }) => value).length > 0 ? "optional" : "plain";
    return ineffective.map(({ at, says, follows, meansTls, repair }) => ({
      message: meansTls && isPlain ? why : "other",
      at,
      says,
      data: { follows },
      repair: () => repair,
      doubt: meansTls && evidence.level !== "certain" ? MAY_BE_RIGHT : null,
    }));
  },
});
