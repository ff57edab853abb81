import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Combobox } from "../../../components/combobox.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { departmentsQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { useBulkAct } from "../use-bulk-act.ts";
import { type ActProps, BulkDialog } from "./bulk-dialog.tsx";

const MOST_SUGGESTED = 8;
const LONGEST = 100;

/** Another department for all that are chosen: typed, with those that there are as suggestions. */
export function DepartmentDialog(props: ActProps) {
  const { fields, list } = usePanel();
  const { bulk } = useWords("listing");
  const departments = useQuery(departmentsQuery);
  const { progress, planEach } = useBulkAct(props.choosing.selection, props.conditions);
  const [typed, setTyped] = useState("");
  const [isFaulty, setIsFaulty] = useState(false);
  const department = typed.trim();
  const options = (departments.data?.items ?? [])
    .filter(({ name }) => name.includes(department))
    .slice(0, MOST_SUGGESTED);

  const move = (to: string | null) =>
    void planEach((extension) => ({ type: "EditExtension", extension, department: to }));
  const submit = () => {
    const faulty = department === "" || department.length > LONGEST;
    setIsFaulty(faulty);
    if (!faulty) move(department);
  };

  return (
    <BulkDialog
      {...props}
      title={bulk.acts.department}
      firstFocus="bulk-department"
      progress={progress}
      onAgain={submit}
      actions={
        <>
          <Button look="quiet" onClick={() => move(null)}>
            {bulk.toNoDepartment}
          </Button>
          <span className="spacer" />
          <Button look="primary" onClick={submit}>
            {bulk.toDepartment(props.choosing.count)}
          </Button>
        </>
      }
    >
      <Combobox
        id="bulk-department"
        label={fields.department}
        hint={bulk.departmentHint}
        fault={isFaulty ? bulk.departmentFault : undefined}
        value={typed}
        options={options}
        keyOf={({ name }) => name}
        textOf={({ name }) => name}
        onType={(text) => text !== "" && setTyped(text)}
        onPick={({ name }) => setTyped(name)}
        onText={setTyped}
        listLabel={bulk.departments}
        countLabel={bulk.suggestions}
      >
        {({ name, count }) => (
          <>
            <span>{name}</span>
            <span className="hint">{list.count(count)}</span>
          </>
        )}
      </Combobox>
    </BulkDialog>
  );
}
