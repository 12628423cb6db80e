import { propertiesIn, readProperties } from "../../notations/properties.js";
import type { DataFormat } from "./language.js";

/** Java's properties, such as Spring's `application.properties`. */
export const properties: DataFormat = {
  name: "properties",
  title: "Java properties",
  files: ["**/*.properties"],
  about: {
    reads: "addresses, and options beside a TiDB Cloud host",
    keeps: "what is encrypted or filled in (`${...}`)",
    editors: ["properties", "java-properties", "spring-boot-properties"],
  },
  roots: [],
  read: readProperties,
  // Of lines a megabyte takes as long as a program of a few pages.
  short: 10_000_000,
  comments: (text) => propertiesIn(text).comments,
};
