/** The regions of the atlas: which countries bear marks, and what of the map is shown. */
import { useId, type ReactNode } from 'react';
import type { AtlasData } from './atlasData.ts';

export interface RegionChoiceProps {
  readonly data: AtlasData;
  readonly hosts: readonly string[];
  readonly onHosts: (hosts: readonly string[]) => void;
}

export function RegionChoice({ data, hosts, onHosts }: RegionChoiceProps): ReactNode {
  const id = useId();
  const { ui } = data.wording.messages;
  const regions = Object.entries(data.index.regions);
  const chosen = regions.find(([, region]) => region.hosts.join(' ') === hosts.join(' '))?.[0] ?? '';
  return (
    <p className="region">
      <label htmlFor={id}>{ui.region}</label>
      <select
        id={id}
        value={chosen}
        disabled={!data.isWhole}
        onChange={(event) => onHosts(data.index.regions[event.target.value]?.hosts ?? hosts)}
      >
        {chosen === '' ? <option value="">{ui.ownRegion}</option> : null}
        {regions.map(([key, region]) => (
          <option key={key} value={key}>
            {region.title}
          </option>
        ))}
      </select>
    </p>
  );
}
