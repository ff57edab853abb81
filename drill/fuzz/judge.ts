import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Description, Operation, Shape } from "./description.ts";

/** What a server answered. */
interface Answer {
  readonly status: number;
  readonly media: string;
  readonly text: string;
}

/** What gives away how a server is made. */
const INSIDES = /node_modules|\bSELECT\b|SQLITE|\bat .*\.ts:\d+|\/home\/|\/root\/|\/tmp\//;

/** Judges answers by the description: what is wrong with one, or null. */
export type Judge = (operation: Operation, answer: Answer) => string | null;

export function judgeBy({ document }: Description): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: "face", components: document.components });
  const compiled = new Map<Shape, ValidateFunction>();
  const validate = (shape: Shape) => {
    const known = compiled.get(shape);
    if (known !== undefined) return known;
    const made = ajv.compile(JSON.parse(JSON.stringify(shape).replaceAll('"#/', '"face#/')));
    compiled.set(shape, made);
    return made;
  };
  const faultOfBody = (shape: Shape, text: string) => {
    const valid = validate(shape);
    return valid(JSON.parse(text)) ? null : `is not of its shape: ${ajv.errorsText(valid.errors)}`;
  };
  return ({ answers }, { status, media, text }) => {
    if (status >= 500) return `${status}`;
    const expected = answers.get(status);
    if (expected === undefined) return `${status} is not described`;
    if (INSIDES.test(text)) return `${status} tells of its insides`;
    if (expected === null) return text === "" ? null : `${status} has a body`;
    if (media !== expected.media) return `${status} is ${media}`;
    return media.endsWith("json") ? faultOfBody(expected.shape, text) : null;
  };
}
