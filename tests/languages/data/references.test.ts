import { describe, expect, it } from "vitest";
import { addressesIn } from "./printed.js";

describe("addresses in data of which others make something", () => {
  it.each([
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: ${base}?x=1\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: ${base}\n",
      '"mysql://h/d" none whole program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: $(base)/x\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: $base&x\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: $env:base?x\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: ${{ env.base }}?x\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: ${other}?x\n",
      '"mysql://h/d" none whole program base in base',
    ],
    [
      "yaml a.yml\na:\n  base: mysql://h/d\nfull: ${a.base}?x\n",
      '"mysql://h/d" none beginning program base in base a',
    ],
    [
      "yaml a.yml\na:\n  - name: base\n    value: mysql://h/d\nfull: ${base}?x\n",
      '"mysql://h/d" none beginning program value in value',
    ],
    [
      "yaml a.yml\na:\n  - base=mysql://h/d\nfull: ${base}?x\n",
      '"base=mysql://h/d" none beginning program a in a',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: ${base};x=1\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nfull: ${base}; x\n",
      '"mysql://h/d" none whole program base in base',
    ],
    [
      'yaml a.yml\nbase: mysql://h/d\nfull: ${base}"?x"\n',
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      "yaml a.yml\nurl: mysql://h/d\nx: -u={{ url }}\n",
      '"mysql://h/d" none whole program url in url',
    ],
    [
      'yaml a.yml\nurl: mysql://h/d\nx: "{{ url }}"\n',
      '"mysql://h/d" known whole program url in url',
    ],
    [
      "yaml a.yml\nurl: mysql://h/d\nx: '{{ url }}'\n",
      '"mysql://h/d" known whole program url in url',
    ],
    [
      "yaml a.yml\nurl: mysql://h/d\nx: ${{ env.url }} y\n",
      '"mysql://h/d" none whole program url in url',
    ],
    [
      "yaml a.yml\nurl: mysql://h/d\nx: ${local.url}\n",
      '"mysql://h/d" none whole program url in url',
    ],
    [
      'yaml a.yml\nurl: mysql://h/d\nx: "${var.url}"\n',
      '"mysql://h/d" known whole program url in url',
    ],
    [
      "ini a.ini\n[a]\nbase = mysql://h/d\nfull = %(base)s?x",
      '"mysql://h/d" none beginning program base in base a',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://${DB_HOST}/d'",
      '"mysql://…/d" known whole program URL in URL at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://u:p@${DB_HOST}:4000/d'",
      '"mysql://u:p@…:4000/d" known whole program URL in URL at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://$DB_HOST/d'",
      '"mysql://…/d" known whole program URL in URL at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://$(DB_HOST)/d'",
      "",
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://{{ DB_HOST }}/d'",
      '"mysql://…/d" known whole program URL in URL at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://${{ env.DB_HOST }}/d'",
      "",
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://x.${DB_HOST}/d'",
      '"mysql://x.…/d" known whole program URL in URL',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://${OTHER}/d'",
      '"mysql://…/d" known whole program URL in URL',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://${DB_HOST}@x/d'",
      '"mysql://…@x/d" known whole program URL in URL',
    ],
    [
      "env .env\nDB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nURL='mysql://${DB_HOST}x/d'",
      '"mysql://…x/d" known whole program URL in URL',
    ],
    [
      "yaml a.yml\nenv:\n  DB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nenv:\n  - name: DB_HOST\n    value: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nenv:\n  - DB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\na:\n  DB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nb:\n  DB_HOST: other.example.com\nurl: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program url in url',
    ],
    [
      "yaml a.yml\na:\n  DB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nb:\n  DB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml compose.yml\nservices:\n  a:\n    environment:\n      DB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\n      URL: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program URL in URL environment a services',
    ],
    [
      "yaml a.yml\nspring.datasource.url: mysql://h/d\n---\nspring.config.activate.on-profile: prod\nspring.datasource.url: mysql://i/d\n",
      '"mysql://h/d" known whole program spring.datasource.url in url datasource spring; "mysql://i/d" known whole program spring.datasource.url in url datasource spring',
    ],
    [
      "yaml a.yml\nspring:\n  datasource:\n    url: mysql://h/d\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\n  datasource:\n    password: x\n",
      '"mysql://h/d" known whole program url in url datasource spring; "mysql://h/d" known whole program url in url datasource spring',
    ],
    [
      "yaml a.yml\nspring:\n  datasource:\n    url: mysql://h/d\n---\nspring:\n  profiles: prod\n  datasource:\n    url: mysql://i/d\n",
      '"mysql://h/d" known whole program url in url datasource spring; "mysql://i/d" known whole program url in url datasource spring',
    ],
    [
      "yaml a.yml\ndata:\n  my.cnf: |\n    [client]\n    url = mysql://h/d\n",
      '"mysql://h/d" known whole program url in url client',
    ],
    [
      "yaml a.yml\ndata:\n  .env: |\n    URL=mysql://h/d\n    X=1\n",
      '"mysql://h/d" known whole program URL in URL',
    ],
    [
      "yaml a.yml\ndata:\n  a.properties: |\n    url=mysql://h/d\n    x=1\n",
      '"mysql://h/d" known whole program url in url',
    ],
    [
      'yaml a.yml\ndata:\n  a.json: |\n    {"url":\n    "mysql://h/d"}\n',
      '"mysql://h/d" known whole program url in url',
    ],
    [
      'yaml a.yml\ndata:\n  a.toml: |\n    url = "mysql://h/d"\n    x = 1\n',
      '"mysql://h/d" known whole program url in url',
    ],
    [
      "yaml a.yml\ndata:\n  a.yaml: |\n    url: mysql://h/d\n    x: 1\n",
      '"mysql://h/d" known whole program url in url',
    ],
    [
      "yaml a.yml\ndata:\n  a.txt: |\n    url: mysql://h/d\n    x: 1\n",
      '"url: mysql://h/d\\nx: 1\\n" none whole program a.txt in txt a data',
    ],
    [
      "yaml a.yml\ndata:\n  a.yaml: 'url: mysql://h/d'\n",
      '"url: mysql://h/d" none whole program a.yaml in yaml a data',
    ],
  ])("%s", (code, expected) => {
    expect(addressesIn(code)).toBe(expected);
  });
});
