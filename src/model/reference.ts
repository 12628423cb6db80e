const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * What `${resolver:name}` is asked of. Variables of the Serverless Framework, lookups of Log4j and
 * Commons Text, configuration providers of Kafka Connect and of OpenTelemetry's collector, variables
 * of VS Code and of development containers, sources of Spring Cloud and Quarkus.
 */
const RESOLVERS = listed(
  "env self opt param custom ssm s3 cf aws sls git output terraform doppler " +
    "sys ctx bundle resourceBundle date docker kubernetes k8s jndi base64 base64Decoder lower upper properties " +
    "file directory vault secret secrets keyvault sm yaml " +
    "localEnv containerEnv input config command",
);
/** Those of OmegaConf have names of two parts: `${oc.env:NAME}`. */
const OF_OMEGACONF = /^oc\.\w+$/;

/**
 * Whether `${name:rest}` asks somebody else for the rest. Otherwise, as in Spring's `${name:rest}`,
 * the rest stands in where nothing is set.
 */
export const isResolver = (name: string): boolean => RESOLVERS.has(name) || OF_OMEGACONF.test(name);

/** `env:DB_PASSWORD`, of many programs. */
const VARIABLE = /^env:(?:\/\/)?[a-z_]\w*$/i;
/** `vault:secret/data/db#pw`, `ssm:/db/pw`. */
const IN_STORE =
  /^(?:vault|ssm|secret|secrets|keyvault|keyring|sm|aws|gcp|azure)\w*:[\w.-]*\/[\w./#?=:-]+$/i;
/**
 * `op://vault/db/pw` of 1Password, `ref+vault://db/#/pw` of vals (in a query `+` is a blank),
 * `sm://name` of Spring Cloud.
 */
const STORE_URI =
  /^(?:op|ref[+ ]\w+|(?:aws|gcp|azure|az)?-?(?:sm|ssm|secrets?|secretsmanager|kv|keyvault|vault)|keyring|keychain|bws|akv|infisical|doppler|pass):\/\/\S+$/i;
/** Names that the clouds give: `arn:aws:ssm:...`, `projects/shop/secrets/db/versions/latest`. */
const IN_CLOUD =
  /^(?:arn:[\w-]+:(?:secretsmanager|ssm):\S+|projects\/[^/\s]+\/secrets\/\S+|@Microsoft\.KeyVault\(.*\))$/i;
/** `%env(resolve:DB_PASSWORD)%` of Symfony. */
const OF_SYMFONY = /^%env\([\w.:-]+\)%$/;
/**
 * What SOPS (`ENC[AES256_GCM,data:...]`), Jasypt (`ENC(...)`), WildFly (`${VAULT::...}`), SmallRye
 * (`${aes-gcm-nopadding::...}`) and Vault's transit engine keep from readers.
 */
const ENCRYPTED = /^(?:ENC\[[^]*\]|ENC\([^]*\)|\$\{[\w-]+::|vault:v\d+:)/;

const REFERENCES = [VARIABLE, IN_STORE, STORE_URI, IN_CLOUD, OF_SYMFONY, ENCRYPTED];

/** Whether a whole text only tells where its value is kept, or is locked: it says nothing itself. */
export const isReference = (text: unknown): boolean =>
  typeof text === "string" && REFERENCES.some((shape) => shape.test(text));

/** `/run/secrets/db`, `file:/etc/db/password`: a file that holds it. */
const FILE =
  /^(?:file:(?:\/\/)?(?=\/)|(?=\/(?:run|var|etc|mnt|opt|srv|home|root|tmp|usr|vault|secrets?)\/))(?:\/[\w.-]+)+$/i;

/** The same of a secret, for which nobody writes the path of a file: a CA has one. */
export const pointsToSecret = (text: string): boolean => isReference(text) || FILE.test(text);
