import { en } from "@naisen/messages/en";
import { ja, type Messages } from "@naisen/messages/ja";
import type { Request } from "express";

export type Language = "ja" | "en";

const MESSAGES: Readonly<Record<Language, Messages>> = { ja, en };

/** The language that the reader asks for by Accept-Language; Japanese where it is neither. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages(["ja", "en"]) === "en" ? "en" : "ja";
}

/** The language that a plain page was asked in, by its address before the browser's wish. */
export function chosenLanguage(request: Request): Language {
  const asked = request.query.lang;
  return asked === "ja" || asked === "en" ? asked : languageOf(request);
}

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}

export function messagesFor(request: Request): Messages {
  return messagesIn(languageOf(request));
}
