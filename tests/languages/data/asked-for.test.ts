import { describe, expect, it } from "vitest";
import { addressesIn } from "./printed.js";

describe("what a file makes of its own values elsewhere", () => {
  it.each([
    [
      "yaml a.yml\nenv:\n  - 'DB_URL = mysql://h/d'\n  - X=${DB_URL}?x\n",
      '"DB_URL = mysql://h/d" known beginning program env in env',
    ],
    [
      "yaml a.yml\nenv:\n  - 'DB_URLx=mysql://h/d'\n  - X=${DB_URL}?x\n",
      '"DB_URLx=mysql://h/d" known whole program env in env',
    ],
    [
      "yaml a.yml\nenv:\n  - '$env:DB_URL=mysql://h/d'\n  - X=${DB_URL}?x\n",
      '"$env:DB_URL=mysql://h/d" known beginning program env in env',
    ],
    [
      "yaml a.yml\nenv:\n  - '1DB_URL=mysql://h/d'\n  - X=${DB_URL}?x\n",
      '"1DB_URL=mysql://h/d" known whole program env in env',
    ],
    [
      "yaml a.yml\nbase: mysql://h/d\nurl: ${base}?ssl=1\n",
      '"mysql://h/d" none beginning program base in base',
    ],
    [
      'yaml a.yml\nbase_url: mysql://h/d\nurl: "{{base_url}}?ssl=1"\n',
      '"mysql://h/d" none beginning program base_url in base_url',
    ],
    [
      'yaml a.yml\nbase_url: mysql://h/d\nurl: "{{ base_url }}?ssl=1"\n',
      '"mysql://h/d" none beginning program base_url in base_url',
    ],
    [
      'yaml a.yml\ndb_url: mysql://h/d\nurl: "${{ env.db_url }}/x"\n',
      '"mysql://h/d" none beginning program db_url in db_url',
    ],
    [
      'yaml a.yml\ndb_url: mysql://h/d\nurl: "${{ env.db_url }}"\n',
      '"mysql://h/d" known whole program db_url in db_url',
    ],
    [
      'yaml a.yml\ndb_url: mysql://h/d\nurl: "x=${{ env.db_url }} y"\n',
      '"mysql://h/d" none whole program db_url in db_url',
    ],
    [
      "properties a.properties\ndb.url=mysql://h/d\nother=${db.url}&x=1\n",
      '"mysql://h/d" known beginning program db.url in url db',
    ],
    [
      "properties a.properties\ndb.url=mysql://h/d\nother=${db.url}\n",
      '"mysql://h/d" known whole program db.url in url db',
    ],
    [
      "properties a.properties\ndb.url=mysql://h/d\nother=${url}{x}\n",
      '"mysql://h/d" known beginning program db.url in url db',
    ],
    [
      "ini a.ini\n[a]\nurl=mysql://h/d\nother=%(url)s?x=1\n",
      '"mysql://h/d" known beginning program url in url a',
    ],
    [
      "ini a.ini\n[a]\nurl=mysql://h/d\nother=%(url)s\n",
      '"mysql://h/d" known whole program url in url a',
    ],
    [
      "shell a.sh\nDB_URL=mysql://h/d\nf $DB_URL/x\n",
      '"mysql://h/d" known beginning program DB_URL in DB_URL',
    ],
    [
      'shell a.sh\nDB_URL=mysql://h/d\nf "$DB_URL"?x\n',
      '"mysql://h/d" known beginning program DB_URL in DB_URL',
    ],
    [
      'shell a.sh\nDB_URL=mysql://h/d\nf "$DB_URL"\n',
      '"mysql://h/d" known whole program DB_URL in DB_URL',
    ],
    [
      "shell a.sh\nDB_URL=mysql://h/d\nf $DB_URL;x=1\n",
      '"mysql://h/d" known beginning program DB_URL in DB_URL',
    ],
    [
      "shell a.sh\nDB_URL=mysql://h/d\nf $DB_URL; x=1\n",
      '"mysql://h/d" known whole program DB_URL in DB_URL',
    ],
    [
      "shell a.sh\nDB_URL=mysql://h/d\nf $DB_URL\\?x\n",
      '"mysql://h/d" known beginning program DB_URL in DB_URL',
    ],
    [
      "makefile Makefile\nDB_URL = mysql://h/d\nOTHER = $(DB_URL)?x=1\n",
      '"mysql://h/d" known beginning program DB_URL in DB_URL env',
    ],
    [
      "makefile Makefile\nDB_URL = mysql://h/d\nOTHER = $(DB_URL)\n",
      '"mysql://h/d" known whole program DB_URL in DB_URL env; "mysql://h/d" known whole program OTHER in OTHER env',
    ],
    [
      'powershell a.ps1\n$env:DB_URL = "mysql://h/d"\nf "$env:DB_URL?x"\n',
      '"mysql://h/d" known beginning program DB_URL in DB_URL env',
    ],
    [
      "yaml a.yml\nenv:\n  - name: DB_URL\n    value: mysql://h/d\n  - name: X\n    value: $(DB_URL)?x=1\n",
      '"mysql://h/d" known beginning program value in value',
    ],
    [
      "yaml a.yml\nenv:\n  - name: DB_URL\n    value: mysql://h/d\n  - name: X\n    value: $(DB_URL)\n",
      '"mysql://h/d" known whole program value in value',
    ],
    [
      "yaml a.yml\nenv:\n  - DB_URL=mysql://h/d\n  - X=${DB_URL}?x\n",
      '"DB_URL=mysql://h/d" known beginning program env in env',
    ],
    [
      'yaml a.yml\nargs: "-url={{ url }}"\nurl: mysql://h/d\n',
      '"mysql://h/d" none whole program url in url',
    ],
    [
      "yaml a.yml\nargs: '\"{{ url }}\"'\nurl: mysql://h/d\n",
      '"mysql://h/d" known whole program url in url',
    ],
    [
      "yaml a.yml\nargs: \"'{{- url -}}'\"\nurl: mysql://h/d\n",
      '"mysql://h/d" known whole program url in url',
    ],
    [
      'terraform a.tf\nlocals {\n  url = "mysql://h/d"\n}\nx = "${local.url}"\n',
      '"mysql://h/d" known whole program url in url',
    ],
    [
      'terraform a.tf\nlocals {\n  url = "mysql://h/d"\n}\nx = "a ${local.url} b"\n',
      '"mysql://h/d" none whole program url in url',
    ],
    [
      'terraform a.tf\nvariable "x" {\n  url = "mysql://h/d"\n}\nx = "a ${var.url} b"\n',
      '"mysql://h/d" none whole program url in url',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://u:p@${DB_HOST}:4000/d\n",
      '"mysql://u:p@${DB_HOST}:4000/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://$DB_HOST/d\n",
      '"mysql://$DB_HOST/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://$(DB_HOST)/d\n",
      '"mysql://$(DB_HOST)/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      'yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: "mysql://{{ DB_HOST }}/d"\n',
      '"mysql://…/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      'yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: "mysql://${{ env.DB_HOST }}/d"\n',
      '"mysql://…/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}:x@h/d\n",
      '"mysql://${DB_HOST}:x@h/d" known whole program url in url',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://h/${DB_HOST}\n",
      '"mysql://h/${DB_HOST}" known whole program url in url',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nother:\n  DB_HOST: localhost\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url',
    ],
    [
      "yaml a.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nother:\n  DB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nDB_HOST: x gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url',
    ],
    [
      "yaml a.yml\nenv:\n  - DB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nenv:\n  - name: DB_HOST\n    value: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml a.yml\nenv:\n  - name: DB_HOST\n    other: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url',
    ],
    [
      "yaml a.yml\ndb.host: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${tidb.host}/d\n",
      '"mysql://${tidb.host}/d" known whole program url in url at gateway01.us-east-1.prod.aws.tidbcloud.com',
    ],
    [
      "yaml compose.yml\nDB_HOST: gateway01.us-east-1.prod.aws.tidbcloud.com\nurl: mysql://${DB_HOST}/d\n",
      '"mysql://${DB_HOST}/d" known whole program url in url',
    ],
  ])("%s", (code, expected) => {
    expect(addressesIn(code)).toBe(expected);
  });
});
