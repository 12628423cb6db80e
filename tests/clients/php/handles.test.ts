import { describe, expect, it } from "vitest";
import { foundIn, HOST } from "../python/lint.js";

/** Functions that leave a handle as it is, for all that TLS has to do with. */
const HARMLESS = `
  affected_rows autocommit begin_transaction close commit connect_errno
  connect_error errno error error_list execute_query fetch_all
  fetch_array fetch_assoc fetch_object fetch_row free_result
  get_client_info get_host_info get_server_info insert_id multi_query
  num_rows options ping prepare query real_escape_string
  real_query report rollback select_db set_charset set_opt stat
  stmt_init store_result thread_id`
  .trim()
  .split(/\s+/);

const program = (between: string): string =>
  [
    "<?php",
    "$db = mysqli_init();",
    between,
    `mysqli_real_connect($db, "${HOST}", "3pTAoNNegb47Uc8.root", getenv("P"), "shop", 4000);`,
    "",
  ].join("\n");

describe("a handle of mysqli", () => {
  it.each(HARMLESS)("is the same after %s", (name) => {
    expect(foundIn(program(`mysqli_${name}($db);`), "app.php")).toEqual(["require-tls"]);
  });

  it("is unknown after a function of the project's own", () => {
    expect(foundIn(program("secure($db);"), "app.php")).toEqual([]);
  });
});
