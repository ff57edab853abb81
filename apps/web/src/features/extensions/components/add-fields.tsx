import type { LineFacts } from "@naisen/api/change-set";
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { HolderCheck } from "../../../components/holder-check.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { phoneOf } from "../../../lib/phones.ts";
import { freeLinesQuery, sitesQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import type { AddField } from "../add-values.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import { type Adding, addControlId } from "../use-adding.ts";
import type { Preview } from "../use-preview.ts";
import { useReading } from "../use-reading.ts";
import { Violations } from "./basic-fields.tsx";
import { FreeNumbers } from "./free-numbers.tsx";

interface AddFieldsProps {
  adding: Adding;
  preview: Preview;
  violations: readonly PlacedViolation[];
  /** Whether what cannot be read is told: once it was pressed. */
  told: boolean;
}

/** The fields of a new extension. */
export function AddFields(props: AddFieldsProps) {
  const { adding } = props;
  const words = useWords("editing");
  const ownKana = useRef(false);
  const reading = useReading((katakana) => {
    if (!ownKana.current) adding.set("kana", katakana);
  });
  return (
    <>
      <TextField
        {...props}
        field="number"
        required
        inputMode="numeric"
        className="input input-number"
        note={<FreeNumbers beside={adding.beside} onTake={(number) => adding.put("number", number)} />}
      />
      <TextField {...props} field="department" />
      <TextField {...props} field="name" required {...reading} />
      <TextField
        {...props}
        field="kana"
        note={<p className="hint">{words.add.kanaHint}</p>}
        onType={(text) => {
          ownKana.current = text !== "";
        }}
      />
      {adding.kind === "MOBILE" ? <MobileField {...props} /> : null}
      <SiteField {...props} />
    </>
  );
}

interface TextProps extends AddFieldsProps, Omit<ComponentProps<"input">, "onChange"> {
  field: AddField;
  wide?: boolean;
  note?: ComponentProps<typeof Field>["note"];
  onType?: (text: string) => void;
}

function TextField(props: TextProps) {
  const {
    adding,
    preview: _,
    violations,
    told,
    field,
    required = false,
    wide,
    note,
    onType,
    ...input
  } = props;
  const { fields } = usePanel();
  const { faults } = useWords("editing");
  const id = addControlId(field);
  const own = violations.filter(({ place }) => place === field || (field === "mobile" && place === "holder"));
  const fault = told && adding.faults.includes(field) ? faults[field] : undefined;
  return (
    <Field
      id={id}
      label={fields[field]}
      required={required}
      fault={fault}
      refused={own.length > 0}
      {...(wide === undefined ? {} : { wide })}
      note={note}
      below={<Violations own={own} />}
    >
      <input
        className="input"
        autoComplete="off"
        {...input}
        id={id}
        aria-required={required}
        aria-invalid={fault !== undefined || own.length > 0}
        aria-describedby={fieldIds(id).describedBy}
        value={adding.input[field]}
        onChange={(event) => {
          adding.set(field, event.currentTarget.value);
          onType?.(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

/** The line that is bound at once; a few that nobody uses are at hand. */
function MobileField(props: AddFieldsProps) {
  const { adding, preview } = props;
  const words = useWords("editing");
  const free = useQuery(freeLinesQuery);
  const typed = phoneOf(adding.input.mobile);
  const lines = [...(free.data?.items ?? []), ...(preview.plan?.lines ?? [])];
  const line = lines.find(({ number }) => number === typed);
  return (
    <TextField
      {...props}
      field="mobile"
      wide
      inputMode="tel"
      className="input input-phone"
      note={
        <>
          {line === undefined ? null : <HolderCheck line={line} />}
          {adding.input.mobile === "" ? <p className="hint">{words.add.noMobile}</p> : null}
          <FreeLines lines={free.data?.items} onTake={(taken) => adding.put("mobile", taken.display)} />
        </>
      }
    />
  );
}

const LINES_AT_HAND = 3;

function FreeLines({
  lines,
  onTake,
}: {
  lines: readonly LineFacts[] | undefined;
  onTake: (line: LineFacts) => void;
}) {
  const { add: words } = useWords("editing");
  if (lines === undefined) return null;
  if (lines.length === 0) return <p className="hint">{words.noFreeLines}</p>;
  return (
    <p className="hint suggestions">
      {words.freeLines}
      {lines.slice(0, LINES_AT_HAND).map((line) => (
        <Button
          key={line.number}
          look="link"
          aria-label={words.takeLine(line.display)}
          onClick={() => onTake(line)}
        >
          {line.display}
        </Button>
      ))}
    </p>
  );
}

function SiteField({ adding, violations }: AddFieldsProps) {
  const { edit, fields } = usePanel();
  const sites = useQuery(sitesQuery);
  const id = addControlId("site");
  const own = violations.filter(({ place }) => place === "site");
  return (
    <Field id={id} label={fields.site} refused={own.length > 0} below={<Violations own={own} />}>
      <select
        id={id}
        className="input"
        aria-invalid={own.length > 0}
        aria-describedby={fieldIds(id).describedBy}
        value={adding.input.site}
        onChange={(event) => adding.set("site", event.currentTarget.value)}
      >
        <option value="">{edit.noSite}</option>
        {sites.data?.items.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
