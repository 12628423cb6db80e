import { describe, expect, it } from "vitest";
import { meaningOf, plainName } from "../../src/dialects/option-names.js";

/** By what a name means, names in small letters that mean it. */
const MEANT: Readonly<Record<string, string>> = {
  mode: "ssl_mode sslmode tls_mode tlsmode",
  accept: "sslaccept",
  unchecked:
    "skip_verify insecure_skip_verify tls_skip_verify ssl_skip_verify skip_tls_verify skip_ssl_verify insecure_skip_tls_verify tls_insecure_skip_verify ssl_insecure tls_insecure ssl_no_verify tls_no_verify insecure_ssl insecure_tls allow_invalid accept_invalid allow_self_signed accept_self_signed allow_invalid_cert accept_invalid_certs tls_allow_invalid_certs ssl_accept_self_signed_cert trust_server_cert trust_server_certificate tls_trust_server_cert ssl_trust_server_certificate",
  identity:
    "verify_identity ssl_verify_identity tls_verify_identity sslverify_identity verify_host check_host verify_hostname check_hostname tls_check_hostname ssl_verify_host",
  checked:
    "reject_unauthorized ssl_reject_unauthorized tls_reject_unauthorized sslreject_unauthorized ssl_verify tls_verify sslverify tlsverify ssl_verify_peer ssl_verify_ca ssl_verify_cert ssl_verify_certificate ssl_verify_server_cert tls_verify_server_certificate verify_ssl verify_tls verify_peer verify_ca verify_cert verify_certificate verify_server_cert verify_server_certificate",
  disabled:
    "disable_ssl disable_tls skip_ssl skip_tls no_ssl no_tls ssl_disable ssl_disabled tls_disable tls_disabled",
  maxVersion: "ssl_max_version tls_max_version max_ssl_version max_tls_version",
  version:
    "ssl_version tls_version sslversion tls_versions ssl_protocol tls_protocols tls_min_version ssl_minversion tls_min_protocol tlsmin_version min_ssl_version min_tls_version",
  ca: "ca ca_cert cacert ca_path ca_file capath cafile cacert_path ca_cert_file ssl_ca tls_ca sslca tlsca ssl_ca_path ssl_ca_cert ssl_root_cert sslrootcert tls_root_cert tls_rootcert",
  enabled:
    "ssl tls use_ssl use_tls enable_ssl enable_tls require_ssl force_tls ssl_enable ssl_enabled tls_require tls_required use_ssl_enabled",
};
const all = Object.entries(MEANT).flatMap(([meaning, names]) =>
  names.split(" ").map((name) => [name, meaning] as const),
);

describe("what the name of an option says", () => {
  it.each(all)("%s: %s", (name, meaning) => {
    expect(meaningOf(name)).toEqual({ stem: "", meaning });
    expect(meaningOf(`db_${name}`)).toEqual({ stem: "db", meaning });
    expect(meaningOf(`tidb_main_${name}`)).toEqual({ stem: "tidb_main", meaning });
  });

  it.each([
    ...["host", "user", "xssl", "sslx", "ssl_modes", "sslacceptx", "cat", "car", "ca_key", "mode"],
    ...[
      "hostname",
      "verify",
      "skip_verify_x",
      "trust_server",
      "allow_valid",
      "ssl_min",
      "protocol",
    ],
    ...["reject", "unauthorized", "ssl_key", "ssl_cert", "max_version", "version", "enabled"],
    ...["insecure", "allow", "self_signed", "ssl_verify_peers", "disable", "root_cert"],
  ])("%s: nothing", (name) => {
    expect(meaningOf(name)).toBeNull();
  });

  it.each(["no", "not", "without", "ignore", "node", "db_not", "app_ignore", "run_node"])(
    "after %s: something else",
    (word) => {
      expect(meaningOf(`${word}_ssl_mode`)).toBeNull();
      expect(meaningOf(`${word}_ca`)).toBeNull();
    },
  );
  it.each(["nose", "piano", "inode", "nodes"])("%s is a name like any other", (word) => {
    expect(meaningOf(`${word}_ssl_mode`)).toEqual({ stem: word, meaning: "mode" });
  });
});

it.each([
  ["useSSL", "use_ssl"],
  ["ssl-mode", "ssl_mode"],
  ["DB_SSL_CA", "db_ssl_ca"],
  ["db.ssl.ca", "db_ssl_ca"],
  ["db--ssl  ca", "db_ssl_ca"],
  ["tls12Min", "tls12_min"],
  ["rejectUnauthorized", "reject_unauthorized"],
  ["aBcD", "a_bc_d"],
  ["SSL", "ssl"],
  ["x9Y", "x9_y"],
])("%s is %s in small letters", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
