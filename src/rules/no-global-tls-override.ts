import { createRule } from "../utils/create-rule.js";

export default createRule({
  name: "no-global-tls-override",
  description: "Disallow settings that weaken TLS for the whole process",
  weakness: { cwe: [295, 327], severity: 7.4 },
  unfixed: "other connections may rely on it",
  messages: {
    weakened: "{{says}} {{follows}}, {{service}} included.{{repair}}{{unfixed}}",
  },
  checkProcess: ({ at, says, follows, repair }) => [
    { message: "weakened", at, says, data: { follows }, repair: () => repair },
  ],
});
