import { describe, expect, it } from "vitest";
import { NO_CLUES } from "../../src/document/clues.js";
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
    ["<% a %> b: c", "<%xxx%> b: c"],
    ["<% a %> \t\nb: c", "#xxxxxx \t\nb: c"],
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

  it.each([
    ['<%= ENV["AB"] %>', "AB"],
    ["<%=ENV['AB']%>", "AB"],
    ["<%=  ENV.fetch(  'AB'  )  %>", "AB"],
    ["<%= ENV[ 'AB' ] %>", "AB"],
    ["<%= ENV['AB'] %>/d", undefined],
    ["a<%= ENV['AB'] %>", undefined],
    ["<%= ENV['AB'] || 'c' %>", undefined],
    ["<%= MENV['AB'] %>", undefined],
    ["<%= ENV[xABx] + 'c' %>", undefined],
  ])("are a variable, or hold one: %s", (source, variable) => {
    expect(read(source).clues(0, source.length).variable).toBe(variable);
  });

  it("have words in quotes, some of which are names", () => {
    const text = read(`a: <%= b("A1_B", 'xA', "Ax", "") %>`);
    const { texts, names } = text.clues(0, text.value.length);
    expect({ texts, names }).toEqual({ texts: ["A1_B", "xA", "Ax", ""], names: ["A1_B"] });
    expect(text.clues(0, 3)).toEqual(NO_CLUES);
    const plain = rawText("a: b", [0, 4]);
    expect(withoutTags(plain)).toBe(plain);
    expect(withoutTags({ ...plain, value: "a%>" }).trust(0, 1)).toBe("fix");
  });

  it("with conditions leave every edit to a person", () => {
    expect(read("a: <%= b %>").trust(0, 1)).toBe("fix");
    expect(read("<%# a %>\na: b").trust(0, 1)).toBe("fix");
    expect(read("<% if b %>\na: b").trust(0, 1)).toBe("suggest");
  });
});
