import type { SiteItem } from "@naisen/api/endpoints/extensions";
import type { Areas } from "@naisen/messages/ja/areas";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";

type Words = Areas["sites"];

/** A word with what is said of it. */
type Beside = (word: string, more: string) => string;

/** Access line → equipment → phones, as boxes that say it in words. A way that carries no calls yet is dashed. */
export function SitePicture({ site }: { site: SiteItem }) {
  const words = useWords("sites");
  const { marks } = usePanel();
  const open = site.state === "IN_SERVICE";
  return (
    <dl className={open ? "site-way" : "site-way site-way-closed"}>
      <div className="site-node">
        <dt>{words.accessLine}</dt>
        {accessOf(site, words).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
      <div className="site-node site-node-main">
        <dt>{words.equipmentTitle}</dt>
        {equipmentOf(site, words, marks.beside).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
      <div className="site-node site-node-end">
        <dt>{words.phones}</dt>
        {phonesOf(site, words).map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
    </dl>
  );
}

function accessOf({ accessLine }: SiteItem, words: Words): readonly string[] {
  if (accessLine === null) return [words.noAccessLine];
  const { type, bandwidthMbps, guaranteed, splitGuarantee } = accessLine;
  const qualities = [
    ...(bandwidthMbps === null ? [] : [words.bandwidth(bandwidthMbps)]),
    ...(guaranteed === null ? [] : [guaranteed ? words.guaranteed : words.notGuaranteed]),
    ...(splitGuarantee ? [words.split] : []),
  ];
  return qualities.length === 0 ? [words.access(type)] : [words.access(type), words.joined(qualities)];
}

/** Each kind once; whether the carrier designates it is said where that matters. */
function equipmentOf(
  { equipment, gatewayNumber }: SiteItem,
  words: Words,
  beside: Beside,
): readonly string[] {
  const kinds = new Map<string, boolean>();
  for (const { kind, designated } of equipment) kinds.set(kind, (kinds.get(kind) ?? true) && designated);
  const lines = [...kinds].map(([kind, designated]) =>
    designated ? beside(words.equipment(kind), words.designated) : words.equipment(kind),
  );
  return [
    ...(lines.length === 0 ? [words.noEquipment] : lines),
    ...(gatewayNumber === null ? [] : [words.gateway(gatewayNumber.display)]),
  ];
}

function phonesOf({ counts }: SiteItem, words: Words): readonly string[] {
  const lines = [
    ...(["DESK_PHONE", "PBX_EXTENSION"] as const).flatMap((kind) =>
      counts[kind] === 0 ? [] : [words.phonesOf(kind, counts[kind])],
    ),
    ...(counts.MOBILE === 0 ? [] : [words.mobilesOf(counts.MOBILE)]),
  ];
  return lines.length === 0 ? [words.noPhones] : lines;
}
