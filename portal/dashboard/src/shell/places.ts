import {
  AudioLines, BookOpenCheck, Bot, Code2, Gauge, Hash, History, Palette, PhoneCall, Settings2, UsersRound, type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../gql/graphql';
import type { MessageId } from '../i18n/en';

export interface Place {
  path: string;
  name: MessageId;
  icon: LucideIcon;
  needs: Permission;
}

export interface Room {
  name: MessageId;
  places: readonly Place[];
}

/** Where one can go; a place that the caller may not see is left out. */
export const ROOMS: readonly Room[] = [
  {
    name: 'nav.operate',
    places: [
      { path: '/', name: 'nav.overview', icon: Gauge, needs: 'ANALYTICS_READ' },
      { path: '/live', name: 'nav.live', icon: PhoneCall, needs: 'CALL_READ' },
      { path: '/calls', name: 'nav.calls', icon: History, needs: 'CALL_READ' },
    ],
  },
  {
    name: 'nav.build',
    places: [
      { path: '/agents', name: 'nav.agents', icon: Bot, needs: 'AGENT_READ' },
      { path: '/voices', name: 'nav.voices', icon: AudioLines, needs: 'VOICE_READ' },
      { path: '/numbers', name: 'nav.numbers', icon: Hash, needs: 'NUMBER_READ' },
    ],
  },
  {
    name: 'nav.organization',
    places: [
      { path: '/team', name: 'nav.team', icon: UsersRound, needs: 'ORGANIZATION_READ' },
      { path: '/brand', name: 'nav.brand', icon: Palette, needs: 'BRAND_READ' },
      { path: '/developer', name: 'nav.developer', icon: Code2, needs: 'API_KEY_READ' },
      { path: '/settings', name: 'nav.settings', icon: Settings2, needs: 'ORGANIZATION_READ' },
      { path: '/audit', name: 'nav.audit', icon: BookOpenCheck, needs: 'AUDIT_READ' },
    ],
  },
];
