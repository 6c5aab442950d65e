import type { Messages } from './en';
import { calls } from './de/calls';
import { shell } from './de/shell';
import { words } from './de/words';

export const messages: Messages = { ...calls, ...shell, ...words };
