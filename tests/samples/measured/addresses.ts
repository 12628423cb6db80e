import { ADDRESSES } from "../addresses.js";
import type { Measured } from "./measured.js";

/** A word of FACTS-js.md 5 as a row. */
const ROWS: Readonly<Record<string, string>> = {
  PLAINTEXT: "P P P P P P",
  throws: "x x x x x x",
  refuses: "x x x x x x",
  verified: "T x x x x x",
  chain: "T x T x x x",
  unverified: "T T T T x x",
};

/**
 * Each query and what the columns A, B, C, E, F, G and H make of it; in brackets where no sample is that row: Sequelize 7 throws at
 * any parameter that it does not know, and the plugin says so of words for TLS; of two words TypeORM's second becomes the first. D, mariadb with `mysql:`, throws whatever follows,
 * so there is no connection to judge.
 */
const QUERIES = `
(nothing) | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT
?ssl=true | throws | unverified | verified | throws | verified | throws | PLAINTEXT
?ssl=false | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl=1 | throws | unverified | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl={} | chain | chain | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl={"rejectUnauthorized":true} | chain | chain | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl={'rejectUnauthorized':true} | throws | throws | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl=%7B%22rejectUnauthorized%22%3Atrue%7D | chain | chain | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl={rejectUnauthorized:true} | throws | throws | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl={"rejectUnauthorized":false} | unverified | unverified | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true} | verified | chain | PLAINTEXT | throws | verified | throws | PLAINTEXT
?ssl=Amazon%20RDS | refuses | refuses | PLAINTEXT | refuses | verified | refuses | PLAINTEXT
?sslmode=require | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?ssl-mode=VERIFY_IDENTITY | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?sslaccept=strict | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?sslaccept=accept_invalid_certs | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?tls=true | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?useSSL=true&requireSSL=true | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?rejectUnauthorized=true | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | throws | PLAINTEXT
?ssl=true&rejectUnauthorized=false | throws | unverified | verified | throws | verified | throws | (PLAINTEXT)
?ssl[rejectUnauthorized]=true | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | (throws) | PLAINTEXT
?ssl.rejectUnauthorized=true | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | PLAINTEXT | (throws) | PLAINTEXT
`;
const LINES = QUERIES.trim()
  .split("\n")
  .map((line) => line.split(" | "));

export const measuredAddresses: readonly Measured[] = ADDRESSES.map((set, index) => ({
  client: set.dialect,
  section: "FACTS-js.md 5",
  set,
  ...(set.hole !== undefined && { right: "T x T x x x" }),
  rows: LINES.map(([row = "", ...cells]) => {
    const [word = ""] = /\w+/.exec(cells[index] ?? "") ?? [];
    return {
      does: ROWS[word] ?? "",
      row,
      sample: cells[index] === word ? row : null,
      because: null,
    };
  }),
}));
