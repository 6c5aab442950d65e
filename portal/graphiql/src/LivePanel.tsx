import type { GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { itemsOf, liveEvents, type LiveEvent } from './events';

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** The events of the running subscription, one under the other. */
export const livePlugin: GraphiQLPlugin = { title: 'Live events', icon: Pulse, content: LivePanel };

function LivePanel() {
  const events = useSyncExternalStore(liveEvents.subscribe, liveEvents.all);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => void end.current?.scrollIntoView({ block: 'nearest' }), [events]);
  return (
    <section className="live" aria-label="Live events">
      <div className="live-title">Live events</div>
      {events.length === 0 && <p>Run a subscription: what it delivers is listed here.</p>}
      {events.map((event) => (
        <Event key={event.number} event={event} />
      ))}
      <div ref={end} />
    </section>
  );
}

function Event({ event }: { event: LiveEvent }) {
  return (
    <details className="live-event">
      <summary>
        <time>{TIME.format(event.at)}</time> <b>{event.field}</b>
        {itemsOf(event).map((item, index) => (
          <div key={index} className="live-line">
            {words(item)}
          </div>
        ))}
      </summary>
      <pre>{JSON.stringify(event.value, null, 2)}</pre>
    </details>
  );
}

/** The texts of an item, without its ids. */
function words(item: object): string {
  return Object.entries(item)
    .filter(([name, text]) => typeof text === 'string' && name !== 'id' && name !== '__typename')
    .map(([, text]) => text)
    .join(' · ');
}

function Pulse() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 12h5l2.5-7 5 14 2.5-7h5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
