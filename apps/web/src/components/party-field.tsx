import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { usePanel } from "../lib/messages.tsx";
import { extensionsQuery } from "../lib/reads.ts";
import { useDebounced } from "../lib/use-debounced.ts";
import { nameOf } from "../lib/use-party.ts";
import { Combobox } from "./combobox.tsx";
import { ExtensionState } from "./status.tsx";

interface PartyFieldProps {
  id: string;
  label: string;
  hint: ReactNode;
  /** What stands in the box. */
  value: string;
  fault?: string | undefined;
  onPick: (item: ExtensionItem) => void;
  /** Text that was typed and not picked. */
  onText: (text: string) => void;
  /** Every keystroke. */
  onType?: (text: string) => void;
  /** What stands beside the label, and what says more of the box below it. */
  mark?: ReactNode;
  describedBy?: string;
}

/** A box that finds extensions by number or name while one types. */
export function PartyField(props: PartyFieldProps) {
  const { simulator, empty } = usePanel();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed.trim(), 150);
  const found = useQuery({ ...extensionsQuery({ q, limit: "8" }), enabled: q !== "" });
  return (
    <Combobox
      id={props.id}
      label={props.label}
      hint={props.hint}
      fault={props.fault}
      value={props.value}
      options={q === "" || q !== typed.trim() ? [] : (found.data?.items ?? [])}
      keyOf={(item) => item.number}
      textOf={nameOf}
      mark={props.mark}
      describedBy={props.describedBy}
      onType={(text) => {
        setTyped(text);
        props.onType?.(text);
      }}
      onPick={props.onPick}
      onText={props.onText}
      listLabel={simulator.suggestions}
      countLabel={simulator.suggestionCount}
    >
      {(item) => (
        <>
          <b>{item.number}</b>
          <span>{item.name}</span>
          <span className="meta">{item.mobileDisplay ?? item.siteName ?? empty}</span>
          <ExtensionState state={item.state} />
        </>
      )}
    </Combobox>
  );
}
