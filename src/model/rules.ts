/** The rules, by the names that users write, and the options that each takes. */
export interface RuleOptions {
  "require-tls": [BeyondDocument?];
  "require-certificate-verification": [];
  "require-identity-verification": [BeyondDocument?];
  "require-min-tls-version": [];
  "no-hardcoded-ca": [];
  "no-client-certificate": [];
  "require-username-prefix": [];
  "no-exposed-password": [];
  "no-wrong-port": [];
  "no-ineffective-tls-options": [];
  "no-conditional-tls": [];
  "no-global-tls-override": [];
}

/** Rules that also report what the documented form of a client leaves out, if they are told to. */
interface BeyondDocument {
  readonly beyondDocument?: boolean;
}
