/** The map of a task. It is hidden from screen readers, which have the list and the line beside it that say the same. */
import { memo, type MouseEvent, type ReactNode } from 'react';
import { choiceLand, choiceMarks, type ChoiceMap } from '../../draw/choiceMap.ts';
import { svgElement } from '../../ui/svg.tsx';

export interface TaskMapProps extends Omit<ChoiceMap, 'selected'> {
  readonly chosen: string | null;
  /** Absent where nothing can be chosen: on paper, or where the date is asked for. */
  readonly onChoose?: ((host: string) => void) | undefined;
}

type LandProps = Pick<ChoiceMap, 'shapes' | 'extent' | 'width' | 'height' | 'idPrefix'> & {
  readonly chosen: string | null;
};

/** Apart, since it stays while marks follow a date. */
const Land = memo(function Land({ chosen, ...picture }: LandProps): ReactNode {
  return svgElement(choiceLand({ ...picture, ...(chosen === null ? {} : { selected: chosen }) }));
});

export function TaskMap({ chosen, onChoose, ...picture }: TaskMapProps): ReactNode {
  const { shapes, extent, width, height, idPrefix } = picture;
  const choose = (event: MouseEvent<SVGSVGElement>): void => {
    const host = (event.target as Element).closest('[data-host]')?.getAttribute('data-host');
    if (host) onChoose?.(host);
  };
  return (
    <svg
      className={onChoose ? 'pa pa-map task-map task-map-choice' : 'pa pa-map task-map'}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
      onClick={onChoose ? choose : undefined}
    >
      <Land shapes={shapes} extent={extent} width={width} height={height} idPrefix={idPrefix} chosen={chosen} />
      {svgElement(choiceMarks(picture))}
    </svg>
  );
}
