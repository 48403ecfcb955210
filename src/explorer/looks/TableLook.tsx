/** The table twin of the map. */
import type { ReactNode } from 'react';
import { HostTable } from '../../ui/HostTable.tsx';
import type { LookProps } from './look.ts';

export default function TableLook({ scene, dispatch }: LookProps): ReactNode {
  const { byName, choice, selection, question, dateWords } = scene;
  return (
    <HostTable
      caption={`${question}, ${dateWords}`}
      partners={choice.partners}
      rows={byName}
      selected={selection?.host ?? null}
      onSelect={(host) => dispatch({ type: 'select', select: host })}
    />
  );
}
