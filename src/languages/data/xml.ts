import { readXml } from "../../notations/xml.js";
import { xmlIn } from "../../notations/xml-tree.js";
import type { DataFormat } from "./language.js";

/** XML, in which Java and .NET keep configurations. */
export const xml: DataFormat = {
  name: "xml",
  title: "XML",
  files: [
    "**/*.xml",
    "**/*.xml.{example,sample,template,dist}",
    "**/{App,app,Web,web}.config",
    "**/{App,app,Web,web}.*.config",
  ],
  about: {
    reads:
      "addresses in attributes and elements, with the user and the password beside them: JPA, Hibernate, MyBatis, Spring, Tomcat, .NET",
    keeps: "what is encrypted or filled in (`${...}`), and files with a DTD of their own",
    editors: ["xml"],
  },
  roots: [],
  read: readXml,
  failure: (text) => ({ reason: "syntax", at: xmlIn(text).failedAt }),
  comments: (text) => xmlIn(text).comments,
};
