import { expect, it } from "vitest";
import { HOST, messagesIn } from "../python/lint.js";

it("says what is to be there where a condition leaves it out, and nothing is to be taken out", () => {
  const program = `<?php
function connect($host, $user, $pass, $ssl = false, $ca = '') {
  $flags = array();
  if ($ssl) {
    if ($ca != '') {
      if (file_exists($ca)) {
        $flags[PDO::MYSQL_ATTR_SSL_CA] = $ca;
      }
    }
  }
  return new PDO("mysql:host=$host;port=4000;dbname=a;charset=utf8", $user, $pass, $flags);
}
connect("${HOST}", $u, $p);
`;
  const [message = "", ...others] = messagesIn(program, "a.php");
  expect(message).toContain('Write `\\PDO::MYSQL_ATTR_SSL_CA => "');
  expect(others).toEqual([]);
});
