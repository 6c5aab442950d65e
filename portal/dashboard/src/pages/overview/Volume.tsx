import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { FigureInterval } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useLook } from '../../theme/look';
import { useFormat } from '../../ui/format';

interface Point {
  startsAt: string;
  value?: number | null;
}

const HEIGHT = 220;
const STEP: Record<FigureInterval, number> = { HOUR: 3_600, DAY: 86_400, WEEK: 604_800 };

/** Calls by hour or day: all as pale bars, the answered ones before them. */
export default function Volume({ volume, answered, interval }: { volume: readonly Point[]; answered: readonly Point[]; interval: FigureInterval }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const { shade, brand } = useLook();
  const { moment, day, number } = useFormat();
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const style = getComputedStyle(document.documentElement);
    const color = (name: string) => style.getPropertyValue(name).trim();
    const bars = uPlot.paths.bars!({ size: [0.7, 34], radius: 0.15 });
    const axis = { stroke: color('--muted'), grid: { stroke: color('--line'), width: 1 }, ticks: { show: false }, font: '11px system-ui' };
    const plot = new uPlot(
      {
        width: box.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { y: false, points: { show: false } },
        // room for half a bar at both ends
        scales: { x: { range: (_plot, first, last) => [first - STEP[interval] / 2, last + STEP[interval] / 2] }, y: { range: (_plot, _least, most) => [0, Math.max(4, Math.ceil(most * 1.15))] } },
        axes: [{ ...axis, grid: { show: false } }, { ...axis, size: 34, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000] }],
        series: [
          {},
          { label: t('volume.all'), paths: bars, fill: color('--line-strong'), points: { show: false } },
          { label: t('volume.answered'), paths: bars, fill: color('--accent'), points: { show: false } },
        ],
        hooks: { setCursor: [(self) => note(self)] },
      },
      [volume.map(({ startsAt }) => Date.parse(startsAt) / 1_000), volume.map(({ value }) => value ?? 0), answered.map(({ value }) => value ?? 0)],
      box,
    );
    const tip = box.appendChild(document.createElement('div'));
    tip.className = 'tip volume-tip';
    tip.hidden = true;
    const note = (self: uPlot) => {
      const index = self.cursor.idx;
      const at = index === null || index === undefined ? undefined : volume[index];
      tip.hidden = !at || (self.cursor.left ?? -1) < 0;
      if (!at || tip.hidden) return;
      const when = interval === 'DAY' ? day(at.startsAt) : moment(at.startsAt);
      tip.textContent = `${when}: ${number(at.value ?? 0)} / ${number(answered[index!]?.value ?? 0)}`;
      tip.style.left = `${Math.min(self.cursor.left! + 46, box.clientWidth - tip.offsetWidth - 4)}px`;
    };
    const sized = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: HEIGHT }));
    sized.observe(box);
    return () => {
      sized.disconnect();
      plot.destroy();
      tip.remove();
    };
  }, [volume, answered, interval, shade, brand, t, moment, day, number]);
  const all = volume.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const taken = answered.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return (
    <figure className="volume" aria-label={t('volume.summary', { all: number(all), answered: number(taken) })}>
      <div className="volume-plot ltr" ref={place} aria-hidden />
      <figcaption className="row small muted">
        <span className="key" data-of="all">{t('volume.all')}</span>
        <span className="key" data-of="answered">{t('volume.answered')}</span>
      </figcaption>
    </figure>
  );
}
