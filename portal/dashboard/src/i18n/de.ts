import type { Messages } from './en';
import { build } from './de/build';
import { calls } from './de/calls';
import { manage } from './de/manage';
import { shell } from './de/shell';
import { values } from './de/values';
import { words } from './de/words';

export const messages: Messages = { ...build, ...calls, ...manage, ...shell, ...values, ...words };
