import { build } from './en/build';
import { calls } from './en/calls';
import { manage } from './en/manage';
import { shell } from './en/shell';
import { values } from './en/values';
import { words } from './en/words';

/** Every sentence of the page. */
export const messages = { ...build, ...calls, ...manage, ...shell, ...values, ...words };

export type MessageId = keyof typeof messages;
export type Messages = Record<MessageId, string>;
