import { describe, expect, it } from "vitest";
import { addressesIn } from "./printed.js";

describe("addresses in data", () => {
  it.each([
    ['json a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" known whole program url in url'],
    [
      'json a.json\n{"databaseUrl":"mysql://h/d"}',
      '"mysql://h/d" known whole program databaseUrl in databaseUrl',
    ],
    [
      'json a.json\n{"DATABASE_URL":"mysql://h/d"}',
      '"mysql://h/d" known whole program DATABASE_URL in DATABASE_URL',
    ],
    ['json a.json\n{"db":"mysql://h/d"}', '"mysql://h/d" known whole program db in db'],
    [
      'json a.json\n{"connectionString":"mysql://h/d"}',
      '"mysql://h/d" known whole program connectionString in connectionString',
    ],
    [
      'json a.json\n{"command":"mysql://h/d"}',
      '"mysql://h/d" known whole program command in command',
    ],
    ['json a.json\n{"other":"mysql://h/d"}', '"mysql://h/d" none whole program other in other'],
    [
      'json a.json\n{"baseUrl":"mysql://h/d"}',
      '"mysql://h/d" none whole program baseUrl in baseUrl',
    ],
    [
      'json a.json\n{"url_prefix":"mysql://h/d"}',
      '"mysql://h/d" none whole program url_prefix in url_prefix',
    ],
    ['json a.json\n{"help":"mysql://h/d"}', '"mysql://h/d" none whole message help in help'],
    [
      'json a.json\n{"description":"mysql://h/d"}',
      '"mysql://h/d" none whole message description in description',
    ],
    ['json a.json\n{"title":"mysql://h/d"}', '"mysql://h/d" none whole message title in title'],
    [
      'json a.json\n{"expected":"mysql://h/d"}',
      '"mysql://h/d" none whole comparison expected in expected',
    ],
    [
      'json a.json\n{"expectedUrl":"mysql://h/d"}',
      '"mysql://h/d" none whole comparison expectedUrl in expectedUrl',
    ],
    [
      'json a.json\n{"pattern":"mysql://h/d"}',
      '"mysql://h/d" none whole comparison pattern in pattern',
    ],
    ['json a.json\n{"enum":"mysql://h/d"}', '"mysql://h/d" none whole comparison enum in enum'],
    ['json a.json\n{"const":"mysql://h/d"}', '"mysql://h/d" none whole comparison const in const'],
    [
      'json a.json\n{"message":"mysql://h/d"}',
      '"mysql://h/d" none whole message message in message',
    ],
    [
      'json a.json\n{"messages":"mysql://h/d"}',
      '"mysql://h/d" none whole message messages in messages',
    ],
    [
      'json a.json\n{"errorMessage":"mysql://h/d"}',
      '"mysql://h/d" none whole message errorMessage in errorMessage',
    ],
    [
      'json a.json\n{"comment":"mysql://h/d"}',
      '"mysql://h/d" none whole message comment in comment',
    ],
    [
      'json a.json\n{"_comment":"mysql://h/d"}',
      '"mysql://h/d" none whole message _comment in _comment',
    ],
    [
      'json a.json\n{"$comment":"mysql://h/d"}',
      '"mysql://h/d" none whole message $comment in $comment',
    ],
    ['json a.json\n{"#url":"mysql://h/d"}', '"mysql://h/d" none whole message #url in #url'],
    ['json a.json\n{"//":"mysql://h/d"}', '"mysql://h/d" none whole message // in //'],
    ['json a.json\n{"note":"mysql://h/d"}', '"mysql://h/d" none whole message note in note'],
    [
      'json a.json\n{"details":"mysql://h/d"}',
      '"mysql://h/d" none whole message details in details',
    ],
    [
      'json a.json\n{"content":"mysql://h/d"}',
      '"mysql://h/d" none whole message content in content',
    ],
    [
      'json a.json\n{"markdown":"mysql://h/d"}',
      '"mysql://h/d" none whole message markdown in markdown',
    ],
    [
      'json a.json\n{"documentation":"mysql://h/d"}',
      '"mysql://h/d" none whole message documentation in documentation',
    ],
    ['json a.json\n{"body":"mysql://h/d"}', '"mysql://h/d" none whole message body in body'],
    [
      'json a.json\n{"warning":"mysql://h/d"}',
      '"mysql://h/d" none whole message warning in warning',
    ],
    ['json a.json\n{"reason":"mysql://h/d"}', '"mysql://h/d" none whole message reason in reason'],
    [
      'json a.json\n{"instructions":"mysql://h/d"}',
      '"mysql://h/d" none whole message instructions in instructions',
    ],
    ['json a.json\n{"faq":"mysql://h/d"}', '"mysql://h/d" none whole message faq in faq'],
    [
      'json a.json\n{"changelog":"mysql://h/d"}',
      '"mysql://h/d" none whole message changelog in changelog',
    ],
    [
      'json a.json\n{"descriptions":"mysql://h/d"}',
      '"mysql://h/d" none whole message descriptions in descriptions',
    ],
    ['json a.json\n{"label":"mysql://h/d"}', '"mysql://h/d" none whole message label in label'],
    ['json a.json\n{"text":"mysql://h/d"}', '"mysql://h/d" none whole message text in text'],
    [
      'json a.json\n{"examples":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x examples',
    ],
    [
      'json a.json\n{"help":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x help',
    ],
    [
      'json a.json\n{"usage":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x usage',
    ],
    [
      'json a.json\n{"docs":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x docs',
    ],
    [
      'json a.json\n{"cells":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x cells',
    ],
    [
      'json a.json\n{"response":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x response',
    ],
    [
      'json a.json\n{"responses":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x responses',
    ],
    [
      'json a.json\n{"i18n":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x i18n',
    ],
    [
      'json a.json\n{"locales":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x locales',
    ],
    [
      'json a.json\n{"translations":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole message y in y x translations',
    ],
    [
      'json a.json\n{"expects":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole comparison y in y x expects',
    ],
    [
      'json a.json\n{"expectation":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole comparison y in y x expectation',
    ],
    [
      'json a.json\n{"properties":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program y in y x properties',
    ],
    [
      'json a.json\n{"env":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program y in y x env',
    ],
    [
      'json a.json\n{"environment":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program y in y x environment',
    ],
    [
      'json a.json\n{"url":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program y in y x url',
    ],
    [
      'json a.json\n{"other":{"x":{"y":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program y in y x other',
    ],
    [
      'json a.json\n{"examples":{"x":"mysql://h/d"}}',
      '"mysql://h/d" none whole message x in x examples',
    ],
    ['json a.json\n{"env":{"x":"mysql://h/d"}}', '"mysql://h/d" known whole program x in x env'],
    [
      'json a.json\n{"environment":{"x":"mysql://h/d"}}',
      '"mysql://h/d" known whole program x in x environment',
    ],
    ['json a.json\n{"url":{"x":"mysql://h/d"}}', '"mysql://h/d" known whole program x in x url'],
    ['json a.json\n{"args":{"x":"mysql://h/d"}}', '"mysql://h/d" known whole program x in x args'],
    [
      'json a.json\n{"properties":{"x":"mysql://h/d"}}',
      '"mysql://h/d" none whole program x in x properties',
    ],
    [
      'json a.json\n{"properties":{"url":{"default":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program default in default url properties',
    ],
    [
      'json a.json\n{"properties":{"x":{"url":"mysql://h/d"}}}',
      '"mysql://h/d" none whole program url in url x properties',
    ],
    [
      'json a.json\n{"x":{"properties":{"url":"mysql://h/d"}}}',
      '"mysql://h/d" known whole program url in url properties x',
    ],
    ['json locales/de.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json _locales/a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json i18n/a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json l10n/a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json lang/a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json languages/a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    [
      'json translation/a.json\n{"url":"mysql://h/d"}',
      '"mysql://h/d" none whole message url in url',
    ],
    ['json de.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json a.de.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json pt-BR.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json zh_Hans.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    ['json xx.json\n{"url":"mysql://h/d"}', '"mysql://h/d" known whole program url in url'],
    ['json package.nls.json\n{"url":"mysql://h/d"}', '"mysql://h/d" none whole message url in url'],
    [
      'json package.nls.ja.json\n{"url":"mysql://h/d"}',
      '"mysql://h/d" none whole message url in url',
    ],
    ['json src/locale.json\n{"url":"mysql://h/d"}', '"mysql://h/d" known whole program url in url'],
    ['json local/a.json\n{"url":"mysql://h/d"}', '"mysql://h/d" known whole program url in url'],
    ['json a.json\n["mysql://h/d"]', '"mysql://h/d" none whole program '],
    [
      'json a.json\n{"url":["mysql://h/d","mysql://h/d2"]}',
      '"mysql://h/d" known whole program url in url; "mysql://h/d2" known whole program url in url',
    ],
    [
      'json a.json\n{"a":{"b":{"url":"mysql://h/d"}}}',
      '"mysql://h/d" known whole program url in url b a',
    ],
    ['json a.json\n{"a":[{"url":"mysql://h/d"}]}', '"mysql://h/d" known whole program url in url'],
    ['json a.json\n{"a.url":"mysql://h/d"}', '"mysql://h/d" known whole program a.url in url a'],
    [
      'json a.json\n{"url":"mysql:\\\\/\\\\/h"}',
      '"mysql:\\\\/\\\\/h" known whole program url in url',
    ],
    ['json a.json\n{"url": "mysql:\\/\\/h"}', '"mysql://h" known whole program url in url'],
    ['json a.json\n{"url":4}', ""],
    [
      'json a.json\n{"url":"mysql://h/d","other":"x"}',
      '"mysql://h/d" known whole program url in url',
    ],
    ["json a.json\n{", ""],
    [
      'json a.json\n{"url":"mysql://h/d?x=${Y}"}',
      '"mysql://h/d?x=${Y}" known whole program url in url',
    ],
    ['json a.json\n{"url":"mysql://h/d{{ x }}"}', '"mysql://h/d…" known whole program url in url'],
    [
      'json a.json\n{"url":"mysql://${HOST}/d"}',
      '"mysql://${HOST}/d" known whole program url in url',
    ],
    ['json a.json\n{"url":"${X:-mysql://h/d}"}', '"mysql://h/d" known whole program url in url'],
    ['json a.json\n{"url":"${X:mysql://h/d}"}', '"mysql://h/d" known whole program url in url'],
    ['json a.json\n{"url":"@mysql:x"}', '"@mysql:x" known whole program url in url'],
    ['json vercel.json\n{"url":"@mysql-url"}', ""],
  ])("%s", (code, expected) => {
    expect(addressesIn(code)).toBe(expected);
  });
});
