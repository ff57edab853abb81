import type { Params } from "../rules/rule.ts";
import type { CompanyDocument, DocumentExtension } from "./company-document.ts";

/** Why a document is refused as a whole, and where: a JSON pointer into it. */
export interface DocumentProblem {
  readonly code:
    | "document.unknown-holder"
    | "document.unknown-site"
    | "document.unknown-line"
    | "document.twice"
    | "number.taken"
    | "number.prefix-of-another"
    | "binding.line-already-bound";
  readonly path: string;
  readonly params: Params;
}

/** Everything for which the document cannot be a company: ids that it does not resolve, and numbers that clash. */
export function documentProblems(document: CompanyDocument): readonly DocumentProblem[] {
  return [
    ...twiceProblems(document),
    ...referenceProblems(document),
    ...numberProblems(document.extensions),
    ...bindingProblems(document.extensions),
  ];
}

function twiceProblems(document: CompanyDocument): readonly DocumentProblem[] {
  return [
    ...twice(
      "/holders",
      "id",
      document.holders.map((holder) => holder.id),
    ),
    ...twice(
      "/sites",
      "id",
      document.sites.map((site) => site.id),
    ),
    ...twice(
      "/mobileLines",
      "number",
      document.mobileLines.map((line) => line.number),
    ),
    ...twice(
      "/inbound",
      "number",
      (document.inbound ?? []).map((inbound) => inbound.number),
    ),
  ];
}

function twice(list: string, key: string, values: readonly string[]): readonly DocumentProblem[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [problem("document.twice", `${list}/${index}/${key}`, { value })];
  });
}

function referenceProblems(document: CompanyDocument): readonly DocumentProblem[] {
  const holders = new Set<string>(document.holders.map((holder) => holder.id));
  const sites = new Set<string>(document.sites.map((site) => site.id));
  const lines = new Set<string>(document.mobileLines.map((line) => line.number));
  const problems: DocumentProblem[] = [];
  const need = (
    known: Set<string>,
    value: string | undefined,
    code: DocumentProblem["code"],
    path: string,
  ) => {
    if (value !== undefined && !known.has(value)) problems.push(problem(code, path, { value }));
  };
  need(holders, document.baseContract.holder, "document.unknown-holder", "/baseContract/holder");
  document.mobileLines.forEach((line, i) => {
    need(holders, line.holder, "document.unknown-holder", `/mobileLines/${i}/holder`);
  });
  (document.twoInOne ?? []).forEach((pair, i) => {
    need(lines, pair.a, "document.unknown-line", `/twoInOne/${i}/a`);
    need(lines, pair.b, "document.unknown-line", `/twoInOne/${i}/b`);
  });
  document.extensions.forEach((extension, i) => {
    need(sites, extension.site, "document.unknown-site", `/extensions/${i}/site`);
    need(lines, extension.mobile, "document.unknown-line", `/extensions/${i}/mobile`);
  });
  return problems;
}

/** Sorted as text, what a number starts stands right behind it; `starts` holds the chain that leads to here. An empty number starts none. */
function numberProblems(extensions: readonly DocumentExtension[]): readonly DocumentProblem[] {
  const sorted = extensions
    .map(({ number }, index) => ({ number, index }))
    .toSorted((one, other) =>
      one.number < other.number ? -1 : one.number > other.number ? 1 : one.index - other.index,
    );
  const starts: string[] = [];
  return sorted.flatMap(({ number, index }) => {
    while (starts.length > 0 && !number.startsWith(starts.at(-1) ?? "")) starts.pop();
    const other = starts.at(-1);
    starts.push(number);
    if (other === undefined || (other === "" && number !== "")) return [];
    const code = number === other ? "number.taken" : "number.prefix-of-another";
    return [problem(code, `/extensions/${index}/number`, { extension: number, other })];
  });
}

function bindingProblems(extensions: readonly DocumentExtension[]): readonly DocumentProblem[] {
  const bound = new Map<string, DocumentExtension>();
  return extensions.flatMap((extension, index) => {
    if (extension.mobile === undefined) return [];
    const other = bound.get(extension.mobile);
    bound.set(extension.mobile, other ?? extension);
    if (other === undefined) return [];
    const params = {
      extension: extension.number,
      mobile: extension.mobile,
      other: other.number,
      otherName: other.name,
    };
    return [problem("binding.line-already-bound", `/extensions/${index}/mobile`, params)];
  });
}

function problem(code: DocumentProblem["code"], path: string, params: Params): DocumentProblem {
  return { code, path, params };
}
