import { propertiesIn, readProperties } from "../../notations/properties.js";
import type { DataFormat } from "./language.js";

/** Java's properties, such as Spring's `application.properties`. */
export const properties: DataFormat = {
  name: "properties",
  title: "properties",
  files: ["**/*.properties"],
  roots: [],
  read: readProperties,
  comments: (text) => propertiesIn(text).comments,
};
