import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { HOLE } from "../../src/model/hole.js";
import { withHoles, withoutTags } from "../../src/notations/erb.js";

const read = (source: string) => withoutTags(rawText(source, [0, source.length]));

describe("tags of a template", () => {
  it.each([
    ["a: b", "a: b"],
    ['a: <%= b["c"] %>', "a: <%xxxxxxxxx%>"],
    ['a: "<%= b ? "c" : "d" %>-e"', 'a: "<%xxxxxxxxxxxxxxxx%>-e"'],
    ["<% if a %>\nb: c\n  <% end %>\n", "#xxxxxxxxx\nb: c\n  #xxxxxxxx\n"],
    ["<%\r\n a\r\n%>\r\nb: c", "#x\r\n#x\r\n#x\r\nb: c"],
    ["a: 100% <%= b % c %>", "a: 100% <%xxxxxxxx%>"],
    ["a: <%= b", "a: <%= b"],
  ])("%j", (source, expected) => {
    expect(read(source).value).toBe(expected);
  });

  it("are holes that tell what may stand there, and nobody changes", () => {
    const source = `a://<%= ENV.fetch("DB_HOST") { 'b.c' } %>/d`;
    const text = withHoles(read(source));
    expect(text.value).toBe(`a://${HOLE}/d`);
    expect(text.clues(4, 5)).toMatchObject({ names: ["DB_HOST"], texts: ["DB_HOST", "b.c"] });
    expect(text.splice(5, 7, "/e")).toEqual([{ at: [41, 43], text: "/e" }]);
    expect(text.splice(3, 5, "e")).toBeNull();
  });

  it("with conditions leave every edit to a person", () => {
    expect(read("a: <%= b %>").trust(0, 1)).toBe("fix");
    expect(read("<%# a %>\na: b").trust(0, 1)).toBe("fix");
    expect(read("<% if b %>\na: b").trust(0, 1)).toBe("suggest");
  });
});
