import { AS_IT_IS } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import { readJdbc } from "./jdbc.js";

/**
 * A string that is a URL of MariaDB Connector/J: nothing is encoded and nothing ends it. `named`
 * says which names are one. FACTS-dialects.md 2.1.
 */
export const readMariadbJdbc = (
  scalar: Scalar,
  named: (key: string) => string,
): readonly Mapping[] =>
  readJdbc(scalar, {
    driver: "mariadb",
    ...{ parts: AS_IT_IS, query: AS_IT_IS, host: AS_IT_IS },
    refuses: { query: /[&\s]/, host: /[()/?&,\s]/ },
    fragment: null,
    named,
  });
